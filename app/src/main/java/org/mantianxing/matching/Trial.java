package org.mantianxing.matching;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One call, made ready to be held against many rows: the same rules as {@link Rule} and the same points as {@link Scores},
 * read from numbers. {@code MusterTest} holds both against each other.
 */
final class Trial {
    static final int SKILL = 1;
    static final int AGE = 1 << 1;
    static final int ACTIVE = 1 << 2;
    static final int BUSY = 1 << 3;
    static final int WISH = 1 << 4;
    static final int FREE = 1 << 5;
    static final int DISTANCE = 1 << 6;
    static final int EARLIER = 1 << 7;
    static final int BUDGET = 1 << 8;
    static final int AWAY = 1 << 9;

    private static final int PERSONAL = Packing.PERSONAL;
    private static final int PLAIN = Packing.PLAIN;

    final Need need;
    final Points scale;
    final @Nullable Ground ground;
    final int site;
    final int area;
    private final long salt;
    private final Cards cards;
    private final Names names;
    private final Pasts pasts;
    private final Pasts aways;
    private final Ends ends;
    private final Tongues tongues;
    private final Held held;
    private final Instant until;
    private final long[] wanted;
    private final boolean[] speaking;
    private final boolean anyLanguage;
    private final boolean anySkill;
    private final int start;
    private final int end;
    private final int weekAgo;
    private final int latestBirth;
    private final boolean ageMayBeUntold;
    private final Map<Integer, Bond> bonds = new HashMap<>();
    private final Map<Integer, Candidate.Earlier> earlier = new HashMap<>();

    Trial(Held held, Points scale, Call call, Instant now) {
        this.held = held;
        this.tongues = held.tongues;
        this.cards = held.cards;
        this.names = held.names;
        this.pasts = held.pasts;
        this.aways = held.aways;
        this.ends = held.ends;
        this.until = call.span().end();
        this.scale = scale;
        this.need = call.need();
        this.ground = need.spot().map(Ground::new).orElse(null);
        this.site = names.knownSite(need.path());
        this.area = names.knownArea(need.path());
        this.wanted = names.bits(need.skills());
        this.anyLanguage = need.languages().isEmpty();
        this.speaking = tongues.meeting(need.languages());
        this.anySkill = need.general() && need.skills().isEmpty();
        this.start = Past.minute(call.span().start());
        this.end = Past.minute(call.span().end());
        this.weekAgo = Past.minute(now) - Rule.WEEK;
        this.latestBirth = Rule.latestBirth(need);
        this.ageMayBeUntold = Rule.atTheDoor(need);
        this.salt = salt(call);
        call.bonds().forEach((id, bond) -> known(id, row -> bonds.put(row, bond)));
        call.earlier().forEach((id, how) -> {
            if (how != Candidate.Earlier.NOTHING) {
                known(id, row -> earlier.put(row, how));
            }
        });
    }

    /** Draws anew for each call. */
    static long salt(Call call) {
        return call.span().start().getEpochSecond() * 31 + call.need().path().hashCode();
    }

    private void known(UUID id, IntConsumer use) {
        int row = cards.find(id);
        if (row >= 0) {
            use.accept(row);
        }
    }

    Iterable<Integer> bound() {
        return bonds.keySet();
    }

    long lot(int row) {
        return cards.lot(row, salt);
    }

    int about(int row) {
        return cards.rows[row * Cards.WIDTH + Cards.ABOUT];
    }

    int place(int row) {
        return cards.rows[row * Cards.WIDTH + Cards.PLACE];
    }

    /** Whether somebody may have enough points, to whom skill and distance give no more than so many. */
    boolean hopeful(int about, int place, int given, int bar) {
        int free = Packing.free(about);
        int most = given + scale.language + Packing.standing(place) + belonging(Packing.site(place));
        if (free == 0) {
            most += scale.timeUntold;
        } else if ((need.slots() & ~free) == 0) {
            most += scale.time;
        } else {
            most = -1;
        }
        return most >= bar || (Packing.wish(about) == PLAIN && Points.PLAIN >= bar);
    }

    /**
     * The points of somebody who fits; -1 of whoever does not, or has fewer than {@code bar}.
     *
     * @param has one of the skills that are asked for
     */
    int points(int row, boolean has, int bar) {
        int points = pointsAnyway(row, has);
        return points < bar || against(row, has) != 0 ? -1 : points;
    }

    /** The points of somebody, whether the rules hold or not. */
    int pointsAnyway(int row, boolean has) {
        int at = row * Cards.WIDTH;
        int about = cards.rows[at + Cards.ABOUT];
        if (Packing.wish(about) == PLAIN) {
            return Points.PLAIN;
        }
        int place = cards.rows[at + Cards.PLACE];
        double metres = metres(at);
        return scale.skill(has, has && proven(row), need)
                + scale.language(speaks(row), need)
                + scale.time(Packing.free(about), need.slots())
                + Packing.standing(place)
                + scale.belonging(bond(row, place))
                + (Double.isNaN(metres) ? scale.distanceUnknown : scale.distance(metres));
    }

    /** The rules that do not hold, as bits. */
    int against(int row, boolean has) {
        int at = row * Cards.WIDTH;
        int about = cards.rows[at + Cards.ABOUT];
        int wish = Packing.wish(about);
        boolean plain = wish == PLAIN;
        int free = Packing.free(about);
        int against = 0;
        against |= need.general() || has ? 0 : SKILL;
        against |= oldEnough(about) ? 0 : AGE;
        against |= Packing.active(about) ? 0 : ACTIVE;
        against |= wish == PERSONAL || (plain && names.areaOf(Packing.site(cards.rows[at + Cards.PLACE])) == area)
                ? 0
                : WISH;
        against |= plain || free == 0 || (need.slots() & ~free) == 0 ? 0 : FREE;
        against |= plain || !(metres(at) > Packing.far(cards.rows[at + Cards.FAR])) ? 0 : DISTANCE;
        against |= earlier.containsKey(row) ? EARLIER : 0;
        against |= Packing.away(cards.rows[at + Cards.FAR]) && Past.busy(aways.get(row), start, end) ? AWAY : 0;
        if (Packing.past(cards.rows[at + Cards.FAR])) {
            int[] past = pasts.get(row);
            against |= Past.busy(past, start, end) ? BUSY : 0;
            against |= Past.askedSince(past, weekAgo) < need.weeklyAsks() ? 0 : BUDGET;
        } else {
            against |= need.weeklyAsks() > 0 ? 0 : BUDGET;
        }
        return against;
    }

    /** What somebody lacks whom one rule alone keeps out. */
    Reason.Code lack(int row, int against) {
        int about = cards.rows[row * Cards.WIDTH + Cards.ABOUT];
        return switch (against) {
            case SKILL -> told(row) ? Reason.Code.UNPROVEN : Reason.Code.LACKS_SKILL;
            case AGE -> Packing.born(about) == 0 ? Reason.Code.AGE_NOT_TOLD : Reason.Code.TOO_YOUNG;
            case ACTIVE -> Reason.Code.PAUSED;
            case BUSY -> Reason.Code.BUSY;
            case WISH -> Packing.wish(about) == PLAIN ? Reason.Code.OTHER_AREA : Reason.Code.WANTS_NO_CALLS;
            case FREE -> Reason.Code.NOT_FREE;
            case AWAY -> Reason.Code.AWAY;
            case DISTANCE -> Reason.Code.TOO_FAR;
            case EARLIER ->
                switch (earlier.getOrDefault(row, Candidate.Earlier.ASKED)) {
                    case HOLDS_SEAT -> Reason.Code.HOLDS_SEAT;
                    case DECLINED -> Reason.Code.DECLINED;
                    case WITHDREW -> Reason.Code.WITHDREW;
                    default -> Reason.Code.ASKED_ALREADY;
                };
            default -> Reason.Code.ASKED_OFTEN;
        };
    }

    /** The slots by which somebody is judged, 0 for whom they do not count. */
    int freeAsTold(int row) {
        int about = cards.rows[row * Cards.WIDTH + Cards.ABOUT];
        return Packing.wish(about) == PLAIN ? 0 : Packing.free(about);
    }

    /** Not a number where one of the two places is not known. */
    double metres(int at) {
        int lat = cards.rows[at + Cards.LAT];
        return ground == null || lat == Cards.NOWHERE ? Double.NaN : ground.metres(cards.rows[at + Cards.LON], lat);
    }

    /** Whether somebody has one of the skills that are asked for, and it counts at that time. */
    boolean has(int row) {
        return !anySkill && told(row) && (!lapsing(row) || counts(row));
    }

    /** Whether a skill of theirs does not count for good. */
    boolean lapsing(int row) {
        return Packing.lapsing(cards.rows[row * Cards.WIDTH + Cards.FAR]);
    }

    /** Whether somebody has shown one of these by a certificate that counts at that time. */
    private boolean proven(int row) {
        int at = row * Cards.WIDTH;
        int far = cards.rows[at + Cards.FAR];
        return names.proves(cards.rows[at + Cards.SKILLS], Packing.proven(far), wanted)
                && (!Packing.lapsing(far)
                        || names.proven(held.told(row)).stream().anyMatch(skill -> counts(row, skill)));
    }

    private boolean speaks(int row) {
        int number = Packing.tongues(cards.rows[row * Cards.WIDTH + Cards.FAR]);
        return anyLanguage || tongues.meets(row, number, speaking, need.languages());
    }

    private boolean told(int row) {
        return names.meets(cards.rows[row * Cards.WIDTH + Cards.SKILLS], wanted);
    }

    private boolean counts(int row) {
        return names.skills(held.told(row)).stream().anyMatch(skill -> counts(row, skill));
    }

    private boolean counts(int row, String skill) {
        return need.skills().contains(skill)
                && !ends.of(row).getOrDefault(skill, Instant.MAX).isBefore(until);
    }

    private Bond bond(int row, int place) {
        if (!bonds.isEmpty()) {
            Bond told = bonds.get(row);
            if (told != null) {
                return told;
            }
        }
        return bond(Packing.site(place));
    }

    private Bond bond(int home) {
        if (home == site) {
            return Bond.SAME_STATION;
        }
        return names.areaOf(home) == area ? Bond.SAME_AREA : Bond.NONE;
    }

    /** What home alone adds. */
    int belonging(int home) {
        if (home == site) {
            return scale.sameStation;
        }
        return names.areaOf(home) == area ? scale.sameArea : 0;
    }

    private boolean oldEnough(int about) {
        int born = Packing.born(about);
        return born == 0 ? ageMayBeUntold : born <= latestBirth;
    }
}
