package org.mantianxing.matching;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/**
 * Somebody who might come to one call.
 *
 * @param person with those skills alone that count at that time
 * @param busy whether something else is held at that time
 * @param away whether they have said that they cannot come at that time
 * @param bond the strongest of what binds this person to it
 * @param past what was asked, promised and not kept
 */
public record Candidate(Person person, boolean busy, boolean away, Bond bond, Earlier earlier, Past past) {
    /** What was between this person and this call before. */
    public enum Earlier {
        NOTHING,
        HOLDS_SEAT,
        ASKED,
        DECLINED,
        WITHDREW
    }

    /**
     * Somebody held against a call.
     *
     * @param asked when they were asked lately, for anything
     * @param seats that they hold or held lately, of other calls
     * @param lapses when a promise was not kept and not excused; a no-show stands here twice, a late withdrawal once
     */
    public static Candidate of(
            Person person, Call call, Collection<Instant> asked, Collection<Span> seats, Collection<Instant> lapses) {
        return of(person, call, Past.of(asked, seats, lapses));
    }

    static Candidate of(Person person, Call call, Past past) {
        return new Candidate(
                person.at(call.span().end()),
                Past.busy(
                        past.packed(),
                        Past.minute(call.span().start()),
                        Past.minute(call.span().end())),
                person.away().stream().anyMatch(call.span()::overlaps),
                bond(person, call),
                call.earlier().getOrDefault(person.id(), Earlier.NOTHING),
                past);
    }

    /** The same person, had nobody asked them yet: for whoever looks around by themselves. */
    public Candidate unasked() {
        Person seeking = new Person(
                person.id(),
                person.skills(),
                person.free(),
                person.home(),
                person.maxMetres(),
                person.birthYear(),
                person.active(),
                person.wish() == Person.Wish.NONE ? Person.Wish.PERSONAL : person.wish(),
                person.path(),
                person.away(),
                person.until(),
                person.proven(),
                person.languages());
        return new Candidate(
                seeking,
                busy,
                away,
                bond,
                earlier == Earlier.HOLDS_SEAT || earlier == Earlier.DECLINED ? earlier : Earlier.NOTHING,
                past.unasked());
    }

    private static Bond bond(Person person, Call call) {
        Bond told = call.bonds().get(person.id());
        if (told != null) {
            return told;
        }
        String path = call.need().path();
        if (path.equals(person.path())) {
            return Bond.SAME_STATION;
        }
        return Need.sameArea(path, person.path()) ? Bond.SAME_AREA : Bond.NONE;
    }

    UUID id() {
        return person.id();
    }

    boolean plain() {
        return person.wish() == Person.Wish.PLAIN;
    }
}
