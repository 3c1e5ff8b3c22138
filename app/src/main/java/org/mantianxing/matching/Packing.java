package org.mantianxing.matching;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** How a person is written into a row of {@link Cards}, and read from it again. */
final class Packing {
    private static final int WISH = 21;
    private static final int ACTIVE = 23;
    private static final int BORN = 24;
    /** Years of birth are counted from here; nobody alive was born before. */
    private static final int FIRST_YEAR = 1880;

    private static final int LAST_YEAR = FIRST_YEAR + 255;
    private static final int FAR_BITS = 17;
    private static final int PAST = 1 << FAR_BITS;
    private static final int AWAY = PAST << 1;
    private static final int LAPSING = AWAY << 1;
    private static final int PROVEN = FAR_BITS + 3;
    private static final int TONGUES = PROVEN + 3;
    static final int FARTHEST = PAST - 1;
    private static final int STANDING_BITS = 14;
    private static final int STANDING = (1 << STANDING_BITS) - 1;
    static final int MOST_SITES = 1 << 18;
    private static final List<Person.Wish> WISHES = List.of(Person.Wish.values());
    static final int PERSONAL = WISHES.indexOf(Person.Wish.PERSONAL);
    static final int PLAIN = WISHES.indexOf(Person.Wish.PLAIN);
    static final int NONE = WISHES.indexOf(Person.Wish.NONE);

    private Packing() {}

    /** The numbers of somebody's skills, home site and languages, see {@link Names}. */
    record Known(Names.Told skills, int site, int tongues) {}

    /** {@code at}: where the row begins. */
    static void write(int[] rows, int at, Person one, Known known) {
        rows[at + Cards.LAT] = one.home().map(home -> Spot.grains(home.lat())).orElse(Cards.NOWHERE);
        rows[at + Cards.LON] = one.home().map(home -> Spot.grains(home.lon())).orElse(Cards.NOWHERE);
        int born = one.birthYear().isEmpty()
                ? 0
                : Math.clamp(one.birthYear().getAsInt(), FIRST_YEAR + 1, LAST_YEAR) - FIRST_YEAR;
        rows[at + Cards.ABOUT] = (one.free() & WeekGrid.ALL)
                | (WISHES.indexOf(one.wish()) << WISH)
                | (one.active() ? 1 << ACTIVE : 0)
                | (born << BORN);
        rows[at + Cards.SKILLS] = known.skills().set();
        rows[at + Cards.FAR] = Math.clamp(one.maxMetres(), 0, FARTHEST)
                | (rows[at + Cards.FAR] & PAST)
                | (one.away().isEmpty() ? 0 : AWAY)
                | (one.until().isEmpty() ? 0 : LAPSING)
                | (known.skills().proven() << PROVEN)
                | (known.tongues() << TONGUES);
        rows[at + Cards.PLACE] = (known.site() << STANDING_BITS) | standing(rows[at + Cards.PLACE]);
    }

    /** What is kept of somebody beside their row. */
    record Beside(
            Set<String> skills,
            String path,
            List<Span> away,
            Map<String, Instant> until,
            Set<String> proven,
            Set<String> languages) {}

    static Person read(int[] rows, int at, UUID id, Beside beside) {
        int about = rows[at + Cards.ABOUT];
        int born = born(about);
        return new Person(
                id,
                beside.skills(),
                free(about),
                rows[at + Cards.LAT] == Cards.NOWHERE
                        ? Optional.empty()
                        : Optional.of(new Spot(rows[at + Cards.LON] / Spot.GRAIN, rows[at + Cards.LAT] / Spot.GRAIN)),
                far(rows[at + Cards.FAR]),
                born == 0 ? OptionalInt.empty() : OptionalInt.of(born),
                active(about),
                WISHES.get(wish(about)),
                beside.path(),
                beside.away(),
                beside.until(),
                beside.proven(),
                beside.languages());
    }

    static int free(int about) {
        return about & WeekGrid.ALL;
    }

    static int wish(int about) {
        return (about >>> WISH) & 3;
    }

    static boolean active(int about) {
        return ((about >>> ACTIVE) & 1) == 1;
    }

    /** 0 where it is not known. */
    static int born(int about) {
        int years = about >>> BORN;
        return years == 0 ? 0 : FIRST_YEAR + years;
    }

    static int far(int packed) {
        return packed & FARTHEST;
    }

    static boolean past(int packed) {
        return (packed & PAST) != 0;
    }

    static boolean away(int packed) {
        return (packed & AWAY) != 0;
    }

    /** Whether some skill of theirs does not count for good. */
    static boolean lapsing(int packed) {
        return (packed & LAPSING) != 0;
    }

    /** Which of up to three skills were shown by a certificate, see {@link Names.Told}. */
    static int proven(int packed) {
        return (packed >>> PROVEN) & 7;
    }

    /** The number of the languages that somebody speaks. */
    static int tongues(int packed) {
        return packed >>> TONGUES;
    }

    static int withPast(int packed, boolean some) {
        return some ? packed | PAST : packed & ~PAST;
    }

    static int site(int place) {
        return place >>> STANDING_BITS;
    }

    /** What load and promises add, in hundredths of a point. */
    static int standing(int place) {
        return place & STANDING;
    }

    static int withStanding(int place, int standing) {
        return (place & ~STANDING) | standing;
    }
}
