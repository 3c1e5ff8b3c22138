package org.mantianxing.imports;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Admissions;
import org.mantianxing.identity.IdPaper;
import org.mantianxing.volunteers.Entry;
import org.mantianxing.volunteers.NewVolunteer;

/**
 * Somebody whom a row describes well enough.
 *
 * @param site the home station
 * @param team or null
 */
record Candidate(
        String name,
        String phone,
        @Nullable IdPaper paper,
        UUID site,
        @Nullable UUID team,
        @Nullable Integer birthYear,
        String sex,
        String politics,
        String schooling,
        Set<String> skills,
        List<String> languages,
        String wishes,
        @Nullable Instant since,
        Entry.Guardianship guardian) {
    private static final int METRES = 5000;

    Admissions.Newcomer newcomer() {
        return new Admissions.Newcomer(phone, name, paper);
    }

    Entry entry(UUID account) {
        NewVolunteer card = new NewVolunteer(
                account, site, null, null, birthYear, sex, 0, METRES, skills, languages, wishes, politics, schooling);
        return new Entry(card, since, guardian);
    }
}
