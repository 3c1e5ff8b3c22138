package org.mantianxing.activities;

import java.util.List;
import java.util.Map;
import org.mantianxing.matching.Reason;

/**
 * Who fits a call, the best first, and whom one rule keeps out.
 *
 * @param all how many fit in all
 * @param missing how many in all one rule alone keeps out, by what they lack; not those who were asked already
 */
public record Candidates(List<Candidate> fitting, List<Candidate> nearly, int all, Map<Reason.Code, Integer> missing) {}
