package org.mantianxing.activities;

import java.util.List;
import java.util.Map;
import org.mantianxing.matching.Reason;

/**
 * Why public calls of the next thirty days were not brought to a volunteer.
 *
 * @param calls how many there are that they were not asked for
 * @param open how many of these they could sign up for all the same
 * @param reasons what alone, or first, keeps them from being asked, with how many calls; the most first
 */
public record Silence(int calls, int open, List<Map.Entry<Reason.Code, Integer>> reasons) {
    static final Silence NOTHING = new Silence(0, 0, List.of());

    public Silence {
        reasons = List.copyOf(reasons);
    }
}
