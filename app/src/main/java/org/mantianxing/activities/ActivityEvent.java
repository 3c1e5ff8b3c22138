package org.mantianxing.activities;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to an activity; published in the transaction that made it happen. */
public sealed interface ActivityEvent {
    /** Unique for each happening. */
    UUID id();

    UUID activity();

    /** The order that the activity serves, or null. */
    @Nullable
    UUID origin();

    String title();

    Instant at();

    /** A call is out. */
    record Called(UUID id, UUID activity, @Nullable UUID origin, String title, Instant at) implements ActivityEvent {}

    /** A volunteer is asked, until {@code expires}; {@code reasons} says why, in words. */
    record Offered(
            UUID id,
            UUID activity,
            @Nullable UUID origin,
            String title,
            Instant at,
            UUID volunteer,
            String reasons,
            Instant start,
            Instant expires)
            implements ActivityEvent {}

    /** A volunteer has taken a seat; {@code promoted}: moved up from standby, to say so until {@code answerBy} if not null. */
    record SeatTaken(
            UUID id,
            UUID activity,
            @Nullable UUID origin,
            String title,
            Instant at,
            UUID volunteer,
            boolean promoted,
            Instant start,
            @Nullable Instant answerBy)
            implements ActivityEvent {}

    /** A volunteer gave the seat back; {@code late} within a day of the start. */
    record SeatLeft(
            UUID id,
            UUID activity,
            @Nullable UUID origin,
            String title,
            Instant at,
            UUID volunteer,
            boolean late,
            @Nullable UUID leader)
            implements ActivityEvent {}

    /** Every seat is taken. */
    record Staffed(UUID id, UUID activity, @Nullable UUID origin, String title, Instant at) implements ActivityEvent {}

    /** Seats are open again after all were taken. */
    record Unstaffed(UUID id, UUID activity, @Nullable UUID origin, String title, Instant at)
            implements ActivityEvent {}

    /** The first volunteer has checked in. */
    record Began(UUID id, UUID activity, @Nullable UUID origin, String title, Instant at) implements ActivityEvent {}

    /** The leader has closed the roll; {@code came} were there. */
    record Finished(
            UUID id, UUID activity, @Nullable UUID origin, String title, Instant at, List<UUID> came, List<UUID> missed)
            implements ActivityEvent {}

    /**
     * Time or place changed; {@code holders} have to do with it still, {@code released} had another task at the new time
     * and their seat was given back.
     */
    record Rescheduled(
            UUID id,
            UUID activity,
            @Nullable UUID origin,
            String title,
            Instant at,
            Instant start,
            String place,
            List<UUID> holders,
            List<UUID> released)
            implements ActivityEvent {}

    /** {@code volunteer} moved up from standby and has not said in time that they come: the seat passed on. */
    record PassedOn(UUID id, UUID activity, @Nullable UUID origin, String title, Instant at, UUID volunteer)
            implements ActivityEvent {}

    /** Somebody who has a seat asks {@code taker} to come in their stead. */
    record HandoverAsked(
            UUID id, UUID activity, @Nullable UUID origin, String title, Instant at, UUID taker, Instant start)
            implements ActivityEvent {}

    /** The one who was asked comes instead, or cannot. */
    record HandoverAnswered(
            UUID id, UUID activity, @Nullable UUID origin, String title, Instant at, UUID giver, boolean taken)
            implements ActivityEvent {}

    /** Whoever was asked to come instead of {@code giver} would, if the giver comes to {@code other} in return. */
    record SwapAsked(
            UUID id,
            UUID activity,
            @Nullable UUID origin,
            String title,
            Instant at,
            UUID giver,
            String other,
            Instant otherStart)
            implements ActivityEvent {}

    /** {@code holders} promised to come; {@code soon}: it begins within the hour, otherwise tomorrow. */
    record Reminded(
            UUID id,
            UUID activity,
            @Nullable UUID origin,
            String title,
            Instant at,
            Instant start,
            String place,
            List<UUID> holders,
            boolean soon)
            implements ActivityEvent {}

    /** It may fail: few have signed up, or few of them have confirmed. */
    record AtRisk(
            UUID id,
            UUID activity,
            @Nullable UUID origin,
            String title,
            Instant at,
            Instant start,
            @Nullable UUID leader,
            int seats,
            int taken,
            int confirmed)
            implements ActivityEvent {}

    /** Called off; everybody in {@code holders} had a seat or an open offer. */
    record Cancelled(
            UUID id, UUID activity, @Nullable UUID origin, String title, Instant at, String words, List<UUID> holders)
            implements ActivityEvent {}

    /** The time passed without enough volunteers; {@code tried} says what was done. */
    record Unmet(
            UUID id, UUID activity, @Nullable UUID origin, String title, Instant at, String tried, List<UUID> holders)
            implements ActivityEvent {}
}
