package org.mantianxing.matching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.mantianxing.matching.Candidate.Earlier;
import org.mantianxing.matching.Candidate.Wish;

/** A need, somebody who fits it in every way, and the ways not to. */
final class People {
    static final Instant NOW = Instant.parse("2026-03-09T01:00:00Z");
    static final Spot SQUARE = new Spot(120.748, 30.828);
    /** Saturday morning. */
    static final int SATURDAY = 1 << 15;

    static final Need NEED = new Need(Set.of("haircut"), false, SATURDAY, 2026, Optional.of(SQUARE), 16, "c.n.star", 3);

    static final Candidate FITTING = new Candidate(
            new UUID(0, 1),
            Set.of("haircut", "sewing"),
            SATURDAY | 1,
            Optional.of(new Spot(120.758, 30.828)),
            5000,
            OptionalInt.of(1970),
            true,
            false,
            false,
            Wish.PERSONAL,
            Earlier.NOTHING,
            "c.n.star",
            List.of(),
            List.of(),
            List.of());

    private People() {}

    static Candidate skills(Candidate c, String... skills) {
        return with(c, Set.of(skills), c.free(), c.home(), c.birthYear(), c.active(), c.busy(), c.wish());
    }

    static Candidate free(Candidate c, int free) {
        return with(c, c.skills(), free, c.home(), c.birthYear(), c.active(), c.busy(), c.wish());
    }

    static Candidate home(Candidate c, Optional<Spot> home) {
        return with(c, c.skills(), c.free(), home, c.birthYear(), c.active(), c.busy(), c.wish());
    }

    static Candidate born(Candidate c, OptionalInt year) {
        return with(c, c.skills(), c.free(), c.home(), year, c.active(), c.busy(), c.wish());
    }

    static Candidate active(Candidate c, boolean active) {
        return with(c, c.skills(), c.free(), c.home(), c.birthYear(), active, c.busy(), c.wish());
    }

    static Candidate busy(Candidate c, boolean busy) {
        return with(c, c.skills(), c.free(), c.home(), c.birthYear(), c.active(), busy, c.wish());
    }

    static Candidate wish(Candidate c, Wish wish) {
        return with(c, c.skills(), c.free(), c.home(), c.birthYear(), c.active(), c.busy(), wish);
    }

    static Candidate earlier(Candidate c, Earlier earlier) {
        return new Candidate(
                c.id(),
                c.skills(),
                c.free(),
                c.home(),
                c.maxMetres(),
                c.birthYear(),
                c.active(),
                c.busy(),
                c.teamMate(),
                c.wish(),
                earlier,
                c.path(),
                c.asked(),
                c.served(),
                c.lapses());
    }

    static Candidate at(Candidate c, UUID id, String path, boolean teamMate) {
        return new Candidate(
                id,
                c.skills(),
                c.free(),
                c.home(),
                c.maxMetres(),
                c.birthYear(),
                c.active(),
                c.busy(),
                teamMate,
                c.wish(),
                c.earlier(),
                path,
                c.asked(),
                c.served(),
                c.lapses());
    }

    static Candidate load(Candidate c, List<Instant> asked, List<Instant> served) {
        return new Candidate(
                c.id(),
                c.skills(),
                c.free(),
                c.home(),
                c.maxMetres(),
                c.birthYear(),
                c.active(),
                c.busy(),
                c.teamMate(),
                c.wish(),
                c.earlier(),
                c.path(),
                asked,
                served,
                c.lapses());
    }

    static Candidate lapsed(Candidate c, List<Instant> lapses) {
        return c.lately(c.asked(), c.served(), lapses);
    }

    private static Candidate with(
            Candidate c,
            Set<String> skills,
            int free,
            Optional<Spot> home,
            OptionalInt born,
            boolean active,
            boolean busy,
            Wish wish) {
        return new Candidate(
                c.id(),
                skills,
                free,
                home,
                c.maxMetres(),
                born,
                active,
                busy,
                c.teamMate(),
                wish,
                c.earlier(),
                c.path(),
                c.asked(),
                c.served(),
                c.lapses());
    }

    static Need general(boolean besideSkill) {
        return new Need(besideSkill ? NEED.skills() : Set.of(), true, SATURDAY, 2026, NEED.spot(), 16, NEED.path(), 3);
    }

    static Need youngest(int age) {
        return new Need(NEED.skills(), false, SATURDAY, 2026, NEED.spot(), age, NEED.path(), 3);
    }

    static Need nowhere() {
        return new Need(NEED.skills(), false, SATURDAY, 2026, Optional.empty(), 16, NEED.path(), 3);
    }
}
