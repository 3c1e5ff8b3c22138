package org.mantianxing.web.desk;

import java.util.List;
import org.mantianxing.teams.Team;

/**
 * A team in the list.
 *
 * @param depth how deep it stands in the tree that is shown
 * @param manages whether the reader may open it in the console
 * @param place name of its home
 * @param leaders as they are called, masked
 */
public record TeamRow(Team team, int depth, boolean manages, String place, int members, List<String> leaders) {
    public TeamRow {
        leaders = List.copyOf(leaders);
    }
}
