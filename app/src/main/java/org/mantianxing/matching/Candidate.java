package org.mantianxing.matching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who might come.
 *
 * @param free the parts of the week told as free, 0 where nothing was told
 * @param active neither paused nor gone
 * @param busy whether something else is held at that time
 * @param teamMate of the team that calls
 * @param path of the home station
 * @param asked when this person was asked lately, for anything
 * @param served when this person served lately
 * @param lapses when a promise was not kept and not excused; a no-show stands here twice, a late withdrawal once
 */
public record Candidate(
        UUID id,
        Set<String> skills,
        int free,
        Optional<Spot> home,
        int maxMetres,
        OptionalInt birthYear,
        boolean active,
        boolean busy,
        boolean teamMate,
        Wish wish,
        Earlier earlier,
        String path,
        List<Instant> asked,
        List<Instant> served,
        List<Instant> lapses) {

    /** How this person wants to be brought calls. */
    public enum Wish {
        /** Chosen by fit. */
        PERSONAL,
        /** Every call of the home area, without use of the profile. */
        PLAIN,
        /** None. */
        NONE
    }

    /** What was between this person and this call before. */
    public enum Earlier {
        NOTHING,
        HOLDS_SEAT,
        ASKED,
        DECLINED,
        WITHDREW
    }

    public Candidate {
        skills = Set.copyOf(skills);
        asked = List.copyOf(asked);
        served = List.copyOf(served);
        lapses = List.copyOf(lapses);
    }

    /** The same person, with what was learnt of them meanwhile. */
    public Candidate lately(List<Instant> nowAsked, List<Instant> nowServed, List<Instant> nowLapses) {
        return new Candidate(
                id, skills, free, home, maxMetres, birthYear, active, busy, teamMate, wish, earlier, path, nowAsked,
                nowServed, nowLapses);
    }

    /** The same person, had nobody asked them yet: for whoever looks around by themselves. */
    public Candidate unasked() {
        return new Candidate(
                id,
                skills,
                free,
                home,
                maxMetres,
                birthYear,
                active,
                busy,
                teamMate,
                wish == Wish.NONE ? Wish.PERSONAL : wish,
                earlier == Earlier.HOLDS_SEAT || earlier == Earlier.DECLINED ? earlier : Earlier.NOTHING,
                path,
                List.of(),
                served,
                lapses);
    }
}
