package org.mantianxing.matching;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
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
        return new Candidate(c.person(), c.busy(), c.away(), bond, c.earlier(), c.past());
    }

    static Candidate earlier(Candidate c, Earlier earlier) {
        return new Candidate(c.person(), c.busy(), c.away(), c.bond(), earlier, c.past());
    }

    static Candidate busy(Candidate c) {
        return new Candidate(c.person(), true, c.away(), c.bond(), c.earlier(), c.past());
    }

    static Candidate past(Candidate c, List<Instant> asked, List<Instant> served, List<Instant> lapses) {
        List<Span> seats =
                served.stream().map(at -> new Span(at, at.plusSeconds(7_200))).toList();
        return new Candidate(c.person(), c.busy(), c.away(), c.bond(), c.earlier(), Past.of(asked, seats, lapses));
    }

    static Candidate skills(Candidate c, String... skills) {
        return edited(c, one -> one.skills = Set.of(skills));
    }

    static Candidate proven(Candidate c, String... skills) {
        return edited(c, one -> one.proven = Set.of(skills));
    }

    static Candidate speaking(Candidate c, String... languages) {
        return edited(c, one -> one.languages = Set.of(languages));
    }

    static Candidate free(Candidate c, int free) {
        return edited(c, one -> one.free = free);
    }

    static Candidate home(Candidate c, Optional<Spot> home) {
        return edited(c, one -> one.home = home);
    }

    static Candidate born(Candidate c, OptionalInt year) {
        return edited(c, one -> one.born = year);
    }

    static Candidate paused(Candidate c) {
        return edited(c, one -> one.active = false);
    }

    static Candidate wish(Candidate c, Wish wish) {
        return edited(c, one -> one.wish = wish);
    }

    /** At home elsewhere. */
    static Candidate at(Candidate c, String path) {
        return who(edited(c, one -> one.path = path).person());
    }

    static Candidate away(Candidate c) {
        return new Candidate(c.person(), c.busy(), true, c.bond(), c.earlier(), c.past());
    }

    /** Whose certificate for cutting hair ends at that moment. */
    static Candidate until(Instant end) {
        return who(edited(FITTING, one -> one.until = Map.of("haircut", end)).person());
    }

    private static Candidate edited(Candidate c, Consumer<Edit> change) {
        Edit edit = new Edit(c.person());
        change.accept(edit);
        return new Candidate(edit.person(), c.busy(), c.away(), c.bond(), c.earlier(), c.past());
    }

    private static final class Edit {
        private final Person before;
        private Set<String> skills;
        private int free;
        private Optional<Spot> home;
        private OptionalInt born;
        private boolean active;
        private Wish wish;
        private String path;
        private Map<String, Instant> until;
        private Set<String> proven;
        private Set<String> languages;

        Edit(Person one) {
            this.before = one;
            this.skills = one.skills();
            this.free = one.free();
            this.home = one.home();
            this.born = one.birthYear();
            this.active = one.active();
            this.wish = one.wish();
            this.path = one.path();
            this.until = one.until();
            this.proven = one.proven();
            this.languages = one.languages();
        }

        Person person() {
            return new Person(
                    before.id(),
                    skills,
                    free,
                    home,
                    before.maxMetres(),
                    born,
                    active,
                    wish,
                    path,
                    before.away(),
                    until,
                    proven,
                    languages);
        }
    }
}
