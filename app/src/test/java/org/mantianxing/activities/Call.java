package org.mantianxing.activities;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.testing.Place;

/** Makes calls for tests, one change at a time. */
public record Call(
        Place place,
        @Nullable UUID origin,
        Instant start,
        Duration length,
        List<SeatNeed> seats,
        Duration replyBefore,
        boolean openSignUp,
        @Nullable UUID leader,
        @Nullable UUID home,
        List<String> agreement,
        @Nullable UUID team,
        int minAge) {

    /** Saturday morning five days from now: a haircut day at the star station. */
    public static Call at(Place place) {
        return new Call(
                place,
                null,
                place.clock().instant().plus(Duration.ofDays(5)),
                Duration.ofHours(2),
                List.of(new SeatNeed("haircut", 2)),
                Duration.ofHours(24),
                true,
                null,
                null,
                List.of(),
                null,
                16);
    }

    public Call serving(UUID order) {
        return new Call(
                place, order, start, length, seats, replyBefore, openSignUp, leader, home, agreement, team, minAge);
    }

    public Call startingAt(Instant when) {
        return new Call(
                place, origin, when, length, seats, replyBefore, openSignUp, leader, home, agreement, team, minAge);
    }

    public Call lasting(Duration time) {
        return new Call(
                place, origin, start, time, seats, replyBefore, openSignUp, leader, home, agreement, team, minAge);
    }

    public Call needing(SeatNeed... needs) {
        return new Call(
                place,
                origin,
                start,
                length,
                List.of(needs),
                replyBefore,
                openSignUp,
                leader,
                home,
                agreement,
                team,
                minAge);
    }

    public Call replyBefore(Duration time) {
        return new Call(place, origin, start, length, seats, time, openSignUp, leader, home, agreement, team, minAge);
    }

    public Call invitedOnly() {
        return new Call(place, origin, start, length, seats, replyBefore, false, leader, home, agreement, team, minAge);
    }

    public Call ledBy(UUID person) {
        return new Call(
                place, origin, start, length, seats, replyBefore, openSignUp, person, home, agreement, team, minAge);
    }

    public Call atHome(UUID address) {
        return new Call(
                place, origin, start, length, seats, replyBefore, openSignUp, leader, address, agreement, team, minAge);
    }

    public Call agreeing() {
        return new Call(
                place,
                origin,
                start,
                length,
                seats,
                replyBefore,
                openSignUp,
                leader,
                home,
                List.of("asked"),
                team,
                minAge);
    }

    public Call by(UUID some) {
        return new Call(
                place, origin, start, length, seats, replyBefore, openSignUp, leader, home, agreement, some, minAge);
    }

    /** For people from this age on, in years; below 14 for families. */
    public Call from(int age) {
        return new Call(
                place, origin, start, length, seats, replyBefore, openSignUp, leader, home, agreement, team, age);
    }

    public NewCall build() {
        return new NewCall(
                origin,
                "天星社区义务理发",
                "handy",
                place.star().id(),
                team,
                start,
                start.plus(length),
                "天星社区文化广场",
                place.star().lon(),
                place.star().lat(),
                null,
                null,
                home,
                "给社区老人理发",
                "",
                minAge,
                seats,
                List.of("sharp"),
                "戴防割手套，工具用完入盒",
                "区里统一办理志愿者意外险",
                agreement,
                agreement.isEmpty() ? "" : "听从负责人安排，注意安全",
                leader,
                "周洁",
                null,
                start.minus(replyBefore),
                openSignUp);
    }
}
