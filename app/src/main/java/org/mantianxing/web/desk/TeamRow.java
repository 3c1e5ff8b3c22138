package org.mantianxing.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Table;
import org.mantianxing.kernel.Words;
import org.mantianxing.teams.Team;

/**
 * A team in the list.
 *
 * @param depth how deep it stands in the tree that is shown
 * @param manages whether the reader may open it in the console
 * @param place name of its home
 * @param leaders as they are called, masked
 * @param hours of service this year
 * @param late whether it did not say in time that it goes on
 */
public record TeamRow(
        Team team,
        int depth,
        boolean manages,
        String place,
        int members,
        List<String> leaders,
        double hours,
        boolean late) {
    public TeamRow {
        leaders = List.copyOf(leaders);
    }

    /** A list of them to be taken away. */
    static Table sheet(List<TeamRow> rows) {
        return new Table(
                Words.of("团队"),
                List.of(
                        Words.of("队伍"),
                        Words.of("种类"),
                        Words.of("设在"),
                        Words.of("负责人"),
                        Words.of("队员"),
                        Words.of("今年时长"),
                        Words.of("还在活动")),
                rows.stream()
                        .<List<@Nullable Object>>map(row -> List.of(
                                row.team().name(),
                                Words.of(row.team().kind().words()),
                                row.place(),
                                String.join("、", row.leaders()),
                                row.members(),
                                row.hours(),
                                Words.of(row.late() ? "过期没确认" : "是")))
                        .toList());
    }
}
