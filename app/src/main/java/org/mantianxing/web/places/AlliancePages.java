package org.mantianxing.web.places;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.teams.Alliance;
import org.mantianxing.teams.Pledge;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The alliance as everybody sees it: its units, what each brings this year, and what was kept. */
@Controller
class AlliancePages {
    private final Alliance alliance;
    private final Teams teams;
    private final Clock clock;

    AlliancePages(Alliance alliance, Teams teams, Clock clock) {
        this.alliance = alliance;
        this.teams = teams;
        this.clock = clock;
    }

    @GetMapping("/alliance")
    ModelAndView show(Actor actor) {
        int year = ChinaTime.today(clock).getYear();
        List<Team> units = teams.list(actor).stream()
                .filter(team -> team.kind() == Team.Kind.UNIT)
                .toList();
        Map<UUID, List<Pledge>> pledges =
                alliance.year(actor, year).stream().collect(Collectors.groupingBy(Pledge::team));
        return new ModelAndView("places/alliance")
                .addObject("year", year)
                .addObject("units", units)
                .addObject("sizes", teams.sizes(actor))
                .addObject("pledges", pledges);
    }
}
