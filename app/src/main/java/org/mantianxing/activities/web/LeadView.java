package org.mantianxing.activities.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.Attendance;
import org.mantianxing.activities.Credit;
import org.mantianxing.activities.Crew;
import org.mantianxing.activities.Lapse;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Words;

/**
 * An activity as its leader sees it.
 *
 * @param code six digits, or null where {@code noCode} says why there are none now
 * @param crew names and phones, where the leader has just asked for them
 * @param confirmed who has said that they come for sure
 * @param called what everybody is called who has to do with it, masked
 * @param lapses promises not kept here
 * @param typed what was typed and could not be taken, or null
 */
public record LeadView(
        Activity activity,
        @Nullable String code,
        @Nullable Words noCode,
        List<Row> rows,
        List<Credit> credits,
        List<Crew> crew,
        @Nullable RollForm typed,
        List<UUID> confirmed,
        List<Lapse> lapses,
        Map<UUID, String> called,
        boolean begun,
        Names names) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Somebody who has a seat. */
    public record Row(
            UUID seat,
            UUID volunteer,
            String name,
            String skill,
            @Nullable Attendance there,
            boolean self) {

        public boolean came() {
            return there != null && there.came();
        }

        public boolean absent() {
            return there != null && there.absent();
        }

        /** Whether nothing more can be said: both ends are proven at the place. */
        public boolean settled() {
            return there != null
                    && there.inBy() != null
                    && there.inBy().shown()
                    && there.outBy() != null
                    && there.outBy().shown();
        }
    }

    public long came() {
        return rows.stream().filter(Row::came).count();
    }

    /** A moment as a field of type time holds it. */
    public String time(Instant moment) {
        return ChinaTime.local(moment).format(TIME);
    }

    public long minutes() {
        return credits.stream().mapToLong(Credit::minutes).sum();
    }

    public String name(UUID volunteer) {
        return called.getOrDefault(volunteer, "");
    }

    /** The number to call, where it has been asked for. */
    public @Nullable Crew crew(UUID volunteer) {
        return crew.stream()
                .filter(one -> one.volunteer().equals(volunteer))
                .findFirst()
                .orElse(null);
    }
}
