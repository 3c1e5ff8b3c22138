package org.mantianxing.activities;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mantianxing.matching.Reason;
import org.mantianxing.matching.Survey;

/**
 * Who fits a call, the best first, and whom one rule keeps out.
 *
 * @param kinds of seats that are open, and how many of each; more than one where people are ranked by kind
 * @param kind the skill that they are ranked for, empty for a seat that anybody may have, null for any open seat
 * @param all how many fit in all
 * @param missing how many in all one rule alone keeps out, by what they lack; not those who were asked already
 * @param nearer how many more would come, were those who live within so many metres ready to go so far
 * @param times other times of the week at which more would fit, the most first
 */
public record Candidates(
        Map<String, Integer> kinds,
        @Nullable String kind,
        List<Candidate> fitting,
        List<Candidate> nearly,
        int all,
        Map<Reason.Code, Integer> missing,
        List<Survey.Farther> nearer,
        List<Survey.Otherwise> times) {}
