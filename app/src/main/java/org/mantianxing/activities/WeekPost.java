package org.mantianxing.activities;

import java.util.List;
import java.util.UUID;
import org.mantianxing.matching.Match;

/**
 * Like seats of one activity for which nobody is being waited, and who could have them, the best first.
 *
 * @param open how many seats
 */
record WeekPost(Activity activity, String skill, int open, List<Match> ranked) {
    int rank(UUID volunteer) {
        for (int i = 0; i < ranked.size(); i++) {
            if (ranked.get(i).candidate().equals(volunteer)) {
                return i + 1;
            }
        }
        return 0;
    }
}
