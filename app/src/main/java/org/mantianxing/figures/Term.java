package org.mantianxing.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mantianxing.figures.cube.Measure;
import org.mantianxing.records.NewHours;

/** What figures are made of: one thing counted, added up or told apart, of rows that fulfil something. */
@SuppressWarnings("ImmutableEnumChecker") // a measure is two plain values
enum Term {
    SIGNED(Subject.PRESENCE, Rows.ALL, "signed"),
    CONFIRMED(Subject.PRESENCE, Rows.ALL, "confirmed"),
    DUE(Subject.PRESENCE, Rows.ALL, "due"),
    CAME(Subject.PRESENCE, Rows.ALL, "came"),
    TARDY(Subject.PRESENCE, Rows.ALL, "tardy"),
    MISSED(Subject.PRESENCE, Rows.ALL, "missed"),
    WITHDREW(Subject.PRESENCE, Rows.ALL, "withdrew"),

    ATTENDING(Subject.PRESENCE, Rows.ALL, different(Subject.PRESENCE)),

    JOINED(Subject.PERSON, Rows.ALL, Measure.COUNT),
    REGISTERED(Subject.PERSON, Rows.THERE_AT_THE_END, Measure.COUNT),
    LEFT(Subject.PERSON, Rows.LEFT, Measure.COUNT),

    ACTIVE(Subject.HOURS, Rows.SERVED, different(Subject.HOURS)),
    ACTIVE_AT_HOME(Subject.HOURS, Rows.SERVED_BY_RESIDENTS, different(Subject.HOURS)),
    MINUTES_AT_HOME(Subject.HOURS, Rows.SERVED_BY_RESIDENTS, "minutes"),
    ACTIVE_SO_FAR(Subject.HOURS, Rows.SERVED_SO_FAR, different(Subject.HOURS)),
    ACTIVE_BEFORE(Subject.HOURS, Rows.SERVED_BEFORE, different(Subject.HOURS)),
    SERVICES(Subject.HOURS, Rows.SERVED, Measure.COUNT),
    MINUTES(Subject.HOURS, Rows.SERVED, "minutes"),
    POINTS(Subject.HOURS, Rows.SERVED, "points"),
    MINUTES_A(Subject.HOURS, Rows.GRADE_A, "minutes"),
    MINUTES_B(Subject.HOURS, Rows.GRADE_B, "minutes"),
    MINUTES_C(Subject.HOURS, Rows.GRADE_C, "minutes"),
    MINUTES_D(Subject.HOURS, Rows.GRADE_D, "minutes"),
    TRAINING(Subject.HOURS, Rows.TRAINED, "minutes"),
    DECLARED(Subject.HOURS, Rows.DECLARED, "minutes"),

    ORDERS(Subject.ORDER, Rows.ALL, Measure.COUNT),
    ACCEPTED(Subject.ORDER, Rows.ACCEPTED, Measure.COUNT),
    MET(Subject.ORDER, Rows.ALL, "met"),
    UNMET(Subject.ORDER, Rows.ALL, "unmet"),
    REFUSED(Subject.ORDER, Rows.ALL, "refused"),
    CANCELLED(Subject.ORDER, Rows.ALL, "cancelled"),
    CLOSED_LATE(Subject.ORDER, Rows.CLOSED, "late"),
    CLOSED(Subject.ORDER, Rows.CLOSED, Measure.COUNT),
    RATED(Subject.ORDER, Rows.ALL, "rated"),
    STARS(Subject.ORDER, Rows.ALL, "stars"),
    PLEASED(Subject.ORDER, Rows.PLEASED, Measure.COUNT),
    TO_ACCEPT(Subject.ORDER, Rows.ALL, values("to_accept")),
    TO_APPROVE(Subject.ORDER, Rows.ALL, values("to_approve")),
    TO_DISPATCH(Subject.ORDER, Rows.ALL, values("to_dispatch")),
    TO_CALL(Subject.ORDER, Rows.ALL, values("to_call")),
    TO_STAFF(Subject.ORDER, Rows.ALL, values("to_staff")),
    TO_DONE(Subject.ORDER, Rows.ALL, values("to_done")),

    ACTIVITIES(Subject.ACTIVITY, Rows.ALL, "held"),
    SEATS(Subject.ACTIVITY, Rows.NOT_CALLED_OFF, "seats"),
    TAKEN(Subject.ACTIVITY, Rows.NOT_CALLED_OFF, "taken"),
    OFFERS(Subject.OFFER, Rows.ALL, Measure.COUNT),
    OFFERS_ACCEPTED(Subject.OFFER, Rows.ALL, "accepted"),
    ASKED(Subject.OFFER, Rows.ALL, different(Subject.OFFER));

    /** Which rows of a subject count. */
    enum Rows {
        ALL,
        /** Registered by the last day, and not gone by then. */
        THERE_AT_THE_END,
        /** Gone on a day of the period, whenever they came. */
        LEFT,
        SERVED,
        /** The same, but places are those where the volunteers live, wherever they served. */
        SERVED_BY_RESIDENTS,
        SERVED_SO_FAR,
        SERVED_BEFORE,
        GRADE_A,
        GRADE_B,
        GRADE_C,
        GRADE_D,
        TRAINED,
        DECLARED,
        ACCEPTED,
        CLOSED,
        PLEASED,
        NOT_CALLED_OFF;

        /** The column of the places by which these rows are told. */
        String place() {
            return this == SERVED_BY_RESIDENTS ? "home" : "place";
        }
    }

    private final Subject subject;
    private final Rows rows;
    private final Measure measure;

    Term(Subject subject, Rows rows, Measure measure) {
        this.subject = subject;
        this.rows = rows;
        this.measure = measure;
    }

    Term(Subject subject, Rows rows, String sum) {
        this(subject, rows, Measure.sum(subject.column(sum)));
    }

    Subject subject() {
        return subject;
    }

    Rows rows() {
        return rows;
    }

    Measure measure() {
        return measure;
    }

    private static Measure different(Subject subject) {
        return Measure.different(subject.column("person"));
    }

    private static Measure values(String column) {
        return Measure.values(Subject.ORDER.column(column));
    }

    /** Makes a question look only at the rows that count, on the days that count. */
    static Looking looking(Board board, Subject subject, Rows rows, Period period) {
        Looking looking = new Looking(board, subject);
        switch (rows) {
            case THERE_AT_THE_END -> looking.until(period.to()).outside("left_on", 1, day(period.to()));
            case LEFT ->
                looking.until(period.to()).between("left_on", Math.max(1, day(period.from())), day(period.to()));
            case SERVED_SO_FAR -> looking.until(period.to());
            case SERVED_BEFORE -> looking.until(period.from().minusDays(1));
            default -> looking.days(period);
        }
        switch (rows) {
            case SERVED, SERVED_BY_RESIDENTS, SERVED_SO_FAR, SERVED_BEFORE ->
                kind(looking, NewHours.Kind.SERVICE.name()).between("counts", 1, 1);
            case GRADE_A, GRADE_B, GRADE_C, GRADE_D -> {
                String grade = rows.name().substring(rows.name().length() - 1);
                kind(looking, NewHours.Kind.SERVICE.name()).where("grade", grade, grade::equals);
            }
            case TRAINED -> kind(looking, NewHours.Kind.TRAINING.name());
            case DECLARED -> kind(looking, Facts.DECLARED);
            case ACCEPTED -> looking.from("to_accept", 0);
            case CLOSED -> looking.where("state", "closed", CLOSED_STATES::contains);
            case PLEASED -> looking.between("stars", 4, 5);
            case NOT_CALLED_OFF -> looking.where("state", "not called off", state -> !"CANCELLED".equals(state));
            case ALL, THERE_AT_THE_END, LEFT -> {}
        }
        return looking;
    }

    private static Looking kind(Looking looking, String kind) {
        return looking.where("kind", kind, kind::equals);
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(Math.max(0, day.toEpochDay()));
    }

    /** States of an order that was served, failed or was refused. */
    static final List<String> CLOSED_STATES =
            List.of("COMPLETED", "CONFIRMED", "RATED", "DISPUTED", "UNMET", "REFUSED");

    /** What has to be counted; how many people are behind each only for readers from whom few are hidden. */
    static Set<Term> of(Collection<Figure> figures, boolean open) {
        Set<Term> terms = new LinkedHashSet<>();
        for (Figure figure : figures) {
            terms.addAll(figure.terms());
            if (!open) {
                terms.addAll(figure.people());
            }
        }
        return terms;
    }
}
