package org.mantianxing.matching;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.mantianxing.matching.Candidate.Earlier;
import org.mantianxing.matching.Person.Wish;

/** A call, somebody who fits it in every way, and the ways not to. */
final class People {
    /** A Monday morning. */
    static final Instant NOW = Instant.parse("2026-03-09T01:00:00Z");

    static final Spot SQUARE = new Spot(120.748, 30.828);
    /** Saturday morning. */
    static final int SATURDAY = 1 << 15;

    static final Need NEED = need(Set.of("haircut"), false);

    static final Span SPAN = new Span(Instant.parse("2026-03-14T01:00:00Z"), Instant.parse("2026-03-14T03:00:00Z"));

    static final Person BARBER = new Person(
            new UUID(0, 1),
            Set.of("haircut", "sewing"),
            SATURDAY | 1,
            Optional.of(new Spot(120.758, 30.828)),
            5000,
            OptionalInt.of(1970),
            true,
            Wish.PERSONAL,
            "c.n.star");

    static final Candidate FITTING = who(BARBER);

    private People() {}

    static Need need(Set<String> skills, boolean general) {
        return new Need(skills, general, SATURDAY, 2026, Optional.of(SQUARE), 16, "c.n.star", 3, Weights.USUAL);
    }

    static Need general(boolean besideSkill) {
        return need(besideSkill ? NEED.skills() : Set.of(), true);
    }

    static Need youngest(int age) {
        return new Need(NEED.skills(), false, SATURDAY, 2026, NEED.spot(), age, NEED.path(), 3, Weights.USUAL);
    }

    static Need nowhere() {
        return new Need(NEED.skills(), false, SATURDAY, 2026, Optional.empty(), 16, NEED.path(), 3, Weights.USUAL);
    }

    static Call call(Need need) {
        return new Call(need, SPAN, Map.of(), Map.of());
    }

    static Candidate who(Person person) {
        return Candidate.of(person, call(NEED), List.of(), List.of(), List.of());
    }

    static Candidate bound(Candidate c, Bond bond) {
        return new Candidate(c.person(), c.busy(), bond, c.earlier(), c.past());
    }

    static Candidate earlier(Candidate c, Earlier earlier) {
        return new Candidate(c.person(), c.busy(), c.bond(), earlier, c.past());
    }

    static Candidate busy(Candidate c) {
        return new Candidate(c.person(), true, c.bond(), c.earlier(), c.past());
    }

    static Candidate past(Candidate c, List<Instant> asked, List<Instant> served, List<Instant> lapses) {
        List<Span> seats =
                served.stream().map(at -> new Span(at, at.plusSeconds(7_200))).toList();
        return new Candidate(c.person(), c.busy(), c.bond(), c.earlier(), Past.of(asked, seats, lapses));
    }

    static Candidate skills(Candidate c, String... skills) {
        Person p = c.person();
        return with(
                c,
                new Person(
                        p.id(),
                        Set.of(skills),
                        p.free(),
                        p.home(),
                        p.maxMetres(),
                        p.birthYear(),
                        p.active(),
                        p.wish(),
                        p.path()));
    }

    static Candidate free(Candidate c, int free) {
        Person p = c.person();
        return with(
                c,
                new Person(
                        p.id(),
                        p.skills(),
                        free,
                        p.home(),
                        p.maxMetres(),
                        p.birthYear(),
                        p.active(),
                        p.wish(),
                        p.path()));
    }

    static Candidate home(Candidate c, Optional<Spot> home) {
        Person p = c.person();
        return with(
                c,
                new Person(
                        p.id(),
                        p.skills(),
                        p.free(),
                        home,
                        p.maxMetres(),
                        p.birthYear(),
                        p.active(),
                        p.wish(),
                        p.path()));
    }

    static Candidate born(Candidate c, OptionalInt year) {
        Person p = c.person();
        return with(
                c,
                new Person(
                        p.id(), p.skills(), p.free(), p.home(), p.maxMetres(), year, p.active(), p.wish(), p.path()));
    }

    static Candidate paused(Candidate c) {
        Person p = c.person();
        return with(
                c,
                new Person(
                        p.id(),
                        p.skills(),
                        p.free(),
                        p.home(),
                        p.maxMetres(),
                        p.birthYear(),
                        false,
                        p.wish(),
                        p.path()));
    }

    static Candidate wish(Candidate c, Wish wish) {
        Person p = c.person();
        return with(
                c,
                new Person(
                        p.id(),
                        p.skills(),
                        p.free(),
                        p.home(),
                        p.maxMetres(),
                        p.birthYear(),
                        p.active(),
                        wish,
                        p.path()));
    }

    /** At home elsewhere. */
    static Candidate at(Candidate c, String path) {
        Person p = c.person();
        return who(new Person(
                p.id(), p.skills(), p.free(), p.home(), p.maxMetres(), p.birthYear(), p.active(), p.wish(), path));
    }

    private static Candidate with(Candidate c, Person person) {
        return new Candidate(person, c.busy(), c.bond(), c.earlier(), c.past());
    }
}
