package org.mantianxing.figures;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.mantianxing.volunteers.VolunteerFact;

/** Age, sex and home of those who appear in facts; who is not in the archive is of unknown age and sex. */
record People(Map<UUID, VolunteerFact> known) {
    private static final String UNKNOWN = "9";

    String age(UUID person, LocalDate day) {
        VolunteerFact one = known.get(person);
        return AgeBand.in(day.getYear(), one == null ? null : one.birthYear());
    }

    /** Where somebody lives now; empty for who is not in the archive. */
    String home(UUID person) {
        VolunteerFact one = known.get(person);
        return one == null ? "" : one.path();
    }

    String sex(UUID person) {
        VolunteerFact one = known.get(person);
        return one == null ? UNKNOWN : one.sex();
    }
}
