package org.mantianxing.activities;

import java.util.List;

/**
 * Who fits a call, the best first, and whom one rule keeps out.
 *
 * @param all how many fit in all
 */
public record Candidates(List<Candidate> fitting, List<Candidate> nearly, int all) {}
