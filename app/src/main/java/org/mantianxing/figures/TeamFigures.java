package org.mantianxing.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.teams.TeamYear;
import org.mantianxing.teams.TeamYears;
import org.springframework.stereotype.Service;

/** What teams have done this year, for the pages of the teams. */
@Service
class TeamFigures implements TeamYears {
    private static final List<Figure> SHOWN = List.of(Figure.HOURS, Figure.SERVICES, Figure.ACTIVE, Figure.ACTIVITIES);
    private final Figures figures;
    private final Clock clock;

    TeamFigures(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public Map<UUID, TeamYear> all(Actor actor) {
        LocalDate today = ChinaTime.today(clock);
        Filter filter = new Filter(new Period(today.withDayOfYear(1), today), "", null, "");
        Map<UUID, TeamYear> teams = new HashMap<>();
        figures.by(filter, Dimension.TEAM, SHOWN, actor.staff()).forEach(group -> {
            // what no team did has no key
            if (!group.key().isEmpty()) {
                teams.put(
                        UUID.fromString(group.key()),
                        new TeamYear(
                                group.of(Figure.HOURS),
                                group.of(Figure.SERVICES),
                                group.of(Figure.ACTIVE),
                                group.of(Figure.ACTIVITIES)));
            }
        });
        return teams;
    }
}
