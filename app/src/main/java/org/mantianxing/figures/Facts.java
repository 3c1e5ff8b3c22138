package org.mantianxing.figures;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.ActivityFact;
import org.mantianxing.activities.ActivityState;
import org.mantianxing.activities.Offer;
import org.mantianxing.district.SitePast;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.orders.OrderFact;
import org.mantianxing.orders.OrderState;
import org.mantianxing.records.HoursFact;
import org.mantianxing.volunteers.VolunteerFact;

/** How each thing is told as a fact, its place by the path of its day. What the words mean stands in docs/figures.md. */
final class Facts {
    /** Who comes later than this after the beginning was late. */
    static final Duration GRACE = Duration.ofMinutes(10);

    static final String DECLARED = "DECLARED";

    private Facts() {}

    static Fact person(VolunteerFact one, SitePast past) {
        LocalDate day = ChinaTime.date(one.registeredAt());
        return new Fact(
                one.id(),
                day,
                List.of(
                        past.first(one.path()),
                        one.sex(),
                        one.state().name(),
                        one.id().toString(),
                        one.schooling(),
                        one.politics()),
                List.of(
                        one.birthYear() == null ? 0 : one.birthYear(),
                        one.leftAt() == null
                                ? 0
                                : (int) ChinaTime.date(one.leftAt()).toEpochDay()));
    }

    static Fact hours(HoursFact one, @Nullable ActivityFact at, String skill, People people, SitePast past) {
        LocalDate day = ChinaTime.date(one.startedAt());
        return new Fact(
                one.id(),
                day,
                List.of(
                        past.then(one.path(), day),
                        team(at),
                        one.category(),
                        skill,
                        people.age(one.volunteer(), day),
                        people.sex(one.volunteer()),
                        one.grade().name(),
                        one.declared() ? DECLARED : one.kind().name(),
                        past.first(people.home(one.volunteer())),
                        one.volunteer().toString(),
                        one.activity().toString()),
                List.of(flag(one.minutes() > 0), one.minutes(), one.points()));
    }

    /** What was called off, or never came about for want of people, is nobody's attendance. */
    static boolean takesPlace(ActivityFact at) {
        return at.state() != ActivityState.CANCELLED && at.state() != ActivityState.UNMET;
    }

    static Fact presence(ActivityFact.Signed one, ActivityFact at, People people, SitePast past) {
        LocalDate day = ChinaTime.date(at.startAt());
        Instant in = one.absent() ? null : one.inAt();
        return new Fact(
                key(at.id(), one.volunteer()),
                day,
                List.of(
                        past.then(at.path(), day),
                        team(at),
                        at.category(),
                        one.skill(),
                        people.age(one.volunteer(), day),
                        people.sex(one.volunteer()),
                        one.volunteer().toString(),
                        at.id().toString()),
                List.of(
                        1,
                        flag(one.held() && begun(at)),
                        flag(one.held() && one.confirmed()),
                        flag(in != null),
                        flag(in != null && in.isAfter(at.startAt().plus(GRACE))),
                        flag(one.held() && one.absent()),
                        flag(!one.held()),
                        flag(one.excused())));
    }

    static Fact offer(ActivityFact.Asked one, @Nullable ActivityFact at, SitePast past) {
        LocalDate day = ChinaTime.date(one.sentAt());
        return new Fact(
                one.id(),
                at == null ? null : day,
                List.of(
                        at == null ? "" : past.then(at.path(), day),
                        team(at),
                        at == null ? "" : at.category(),
                        one.volunteer().toString(),
                        one.activity().toString()),
                List.of(flag(one.state() == Offer.State.ACCEPTED), flag(one.state() == Offer.State.DECLINED)));
    }

    static Fact activity(ActivityFact one, SitePast past) {
        LocalDate day = ChinaTime.date(one.startAt());
        return new Fact(
                one.id(),
                day,
                List.of(
                        past.then(one.path(), day),
                        team(one),
                        one.category(),
                        one.state().name(),
                        one.id().toString()),
                List.of(flag(begun(one)), one.seats(), one.taken()));
    }

    static Fact order(OrderFact one, SitePast past) {
        boolean met = one.state() == OrderState.COMPLETED
                || one.state() == OrderState.CONFIRMED
                || one.state() == OrderState.RATED
                || one.state() == OrderState.DISPUTED;
        LocalDate day = ChinaTime.date(one.placedAt());
        return new Fact(
                one.id(),
                day,
                List.of(
                        past.then(one.path(), day),
                        one.category(),
                        one.road().name(),
                        one.state().name(),
                        one.reason().isEmpty() ? "" : one.state() + ":" + one.reason()),
                List.of(
                        flag(met),
                        flag(one.state() == OrderState.UNMET),
                        flag(one.state() == OrderState.REFUSED),
                        flag(one.state() == OrderState.CANCELLED),
                        flag(one.lifted()),
                        flag(one.stars() > 0),
                        one.stars(),
                        minutes(one.placedAt(), one.acceptedAt()),
                        minutes(one.acceptedAt(), one.approvedAt()),
                        minutes(one.approvedAt(), one.dispatchedAt()),
                        minutes(one.dispatchedAt(), one.calledAt()),
                        minutes(one.calledAt(), one.staffedAt()),
                        minutes(one.placedAt(), one.begunAt()),
                        minutes(one.placedAt(), one.completedAt())));
    }

    /** One key for each person at each activity (RFC 9562, version 3). */
    static UUID key(UUID activity, UUID person) {
        return UUID.nameUUIDFromBytes(ByteBuffer.allocate(32)
                .putLong(activity.getMostSignificantBits())
                .putLong(activity.getLeastSignificantBits())
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array());
    }

    private static boolean begun(ActivityFact one) {
        return one.state() == ActivityState.UNDER_WAY || one.state() == ActivityState.FINISHED;
    }

    private static String team(@Nullable ActivityFact at) {
        return at == null || at.team() == null ? "" : at.team().toString();
    }

    /** Whole minutes from one to the other, -1 where one is missing or they are the wrong way round. */
    private static int minutes(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null || to.isBefore(from)
                ? -1
                : Math.toIntExact(Duration.between(from, to).toMinutes());
    }

    private static int flag(boolean yes) {
        return yes ? 1 : 0;
    }
}
