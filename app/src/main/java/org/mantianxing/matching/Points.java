package org.mantianxing.matching;

/**
 * The scale that people are held against, in hundredths of a point: the one place where it is written how much what is
 * worth. {@link Scores} explains one person by it, {@link Search} compares many.
 */
final class Points {
    /** Those who want no use of their profile all get the same. */
    static final int PLAIN = 5_000;

    private static final double DECAY_METRES = 4_000;

    /** The rest of {@code load} is for those whom nobody has asked for long. */
    private static final double LOAD_OF_LATE = 0.4;

    final int skill;
    /** Of a skill that somebody has told, and shown no certificate of. */
    final int skillTold;
    /** Of somebody who lacks the skill, and may come all the same. */
    final int skillSpare;

    final int distance;
    final int distanceUnknown;
    final int time;
    final int timeUntold;
    private final int load;
    private final int promises;
    final int language;
    private final int team;
    private final int knowsPerson;
    private final int knowsPlace;
    final int sameStation;
    final int sameArea;

    Points(Weights weights) {
        this.skill = weights.most(Part.Side.SKILL);
        this.skillTold = part(skill, 0.9);
        this.skillSpare = part(skill, 0.6);
        this.distance = weights.most(Part.Side.DISTANCE);
        this.distanceUnknown = part(distance, 1.0 / 3);
        this.time = weights.most(Part.Side.TIME);
        this.timeUntold = part(time, 0.4);
        this.load = weights.most(Part.Side.LOAD);
        this.promises = weights.most(Part.Side.PROMISES);
        int most = weights.most(Part.Side.BELONGING);
        this.language = weights.most(Part.Side.LANGUAGE);
        this.team = most;
        this.knowsPerson = part(most, 0.95);
        this.knowsPlace = part(most, 0.9);
        this.sameStation = part(most, 0.8);
        this.sameArea = part(most, 0.4);
    }

    /**
     * @param has one of the skills that are asked for, if any is
     * @param proven whether one of these by a certificate
     */
    int skill(boolean has, boolean proven, Need need) {
        if (has) {
            return proven ? skill : skillTold;
        }
        if (!need.general()) {
            return 0;
        }
        return need.skills().isEmpty() ? skill : skillSpare;
    }

    /** Fades to a third within 4.4 km. */
    int distance(double metres) {
        return part(distance, Math.exp(-metres / DECAY_METRES));
    }

    int time(int free, int slots) {
        if (free == 0) {
            return timeUntold;
        }
        return (slots & ~free) == 0 ? time : 0;
    }

    /** All points where any language will do. */
    int language(boolean speaks, Need need) {
        return speaks || need.languages().isEmpty() ? language : 0;
    }

    int belonging(Bond bond) {
        return switch (bond) {
            case TEAM -> team;
            case KNOWS_PERSON -> knowsPerson;
            case KNOWS_PLACE -> knowsPlace;
            case SAME_STATION -> sameStation;
            case SAME_AREA -> sameArea;
            case NONE -> 0;
        };
    }

    /** Serving counts twice as much as being asked; who was left in peace for a year gets all points. */
    int load(Late late) {
        double ofLate = LOAD_OF_LATE / (1 + late.load() / 4.0);
        return part(load, ofLate + (1 - LOAD_OF_LATE) * late.rested() / Late.RESTED);
    }

    /** Newcomers begin with all points; each lapse counts less from day to day, until it is gone. */
    int promises(Late late) {
        return part(promises, 1 / (1 + (double) late.broken() / Late.FADES / 2));
    }

    private static int part(int most, double share) {
        return (int) (most * share + 0.5);
    }
}
