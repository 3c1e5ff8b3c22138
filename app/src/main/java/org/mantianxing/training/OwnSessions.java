package org.mantianxing.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.Lessons;
import org.mantianxing.kernel.Actor;
import org.mantianxing.records.HoursEntry;
import org.mantianxing.records.NewHours;
import org.mantianxing.records.Records;
import org.springframework.stereotype.Component;

/** Which sessions of training somebody was at: what the ledger of hours says, no more and no less. */
@Component
class OwnSessions {
    private final Records records;
    private final Lessons lessons;

    OwnSessions(Records records, Lessons lessons) {
        this.records = records;
        this.lessons = lessons;
    }

    /**
     * A session that counts.
     *
     * @param course null for training that belongs to no course
     */
    record One(HoursEntry entry, @Nullable UUID course) {}

    /** One's own, the latest first. */
    List<One> own(Actor actor) {
        List<HoursEntry> entries = records.ledger(actor, actor.id()).entries().stream()
                .filter(entry -> entry.first().kind() == NewHours.Kind.TRAINING && entry.minutes() > 0)
                .toList();
        Map<UUID, UUID> courses = new HashMap<>();
        for (Activity one : lessons.among(
                actor, entries.stream().map(entry -> entry.first().activity()).toList())) {
            courses.put(one.id(), Objects.requireNonNull(one.more().course()));
        }
        return entries.stream()
                .map(entry -> new One(entry, courses.get(entry.first().activity())))
                .toList();
    }
}
