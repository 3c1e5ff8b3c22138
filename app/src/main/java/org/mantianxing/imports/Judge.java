package org.mantianxing.imports;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mantianxing.district.Site;
import org.mantianxing.identity.IdPaper;
import org.mantianxing.teams.Team;

/** Says of each row whom it describes, and all that is wrong with it; asks nobody. */
final class Judge {
    private static final UUID NOWHERE = new UUID(0, 0);
    private final Arrangement columns;
    private final Judges.Known known;
    private final LocalDate today;

    Judge(Arrangement columns, Judges.Known known, LocalDate today) {
        this.columns = columns;
        this.known = known;
        this.today = today;
    }

    Judgement<Candidate> judge(List<String> cells) {
        ReadRow row = new ReadRow(columns, cells);
        Who who = new Who(row, today);
        About about = new About(row, known);
        String name = who.name();
        String phone = who.phone();
        IdPaper paper = who.paper();
        Integer born = who.born(paper);
        String sex = who.sex(paper);
        Site home = about.home();
        Team team = about.team();
        Set<String> skills = new LinkedHashSet<>();
        String wishes = about.wishes(skills);
        return row.judged(new Candidate(
                name,
                phone,
                paper,
                home == null ? NOWHERE : home.id(),
                team == null ? null : team.id(),
                born,
                sex,
                about.choice(Field.POLITICS, known.politics()),
                about.choice(Field.SCHOOLING, known.schooling()),
                Set.copyOf(skills),
                about.languages(),
                wishes,
                about.since(today),
                about.guardian(who.minor(paper))));
    }
}
