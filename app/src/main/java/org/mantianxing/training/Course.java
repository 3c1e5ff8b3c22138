package org.mantianxing.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.volunteers.SkillProof;

/**
 * Something that is taught again and again.
 *
 * @param path of the place that answers for it
 * @param category of the services for which it is meant, by code
 * @param skill that it gives, by code; null for knowledge alone
 * @param months for which that holds, null for good
 * @param ask how many questions each try draws; 0: whoever came has it
 * @param passMark how many of a hundred must be right
 * @param tries for each session attended
 * @param closedAt since when it is taught no more
 */
public record Course(
        UUID id,
        UUID site,
        String path,
        String name,
        String category,
        String content,
        @Nullable String skill,
        SkillProof.Level level,
        @Nullable Integer months,
        int ask,
        int passMark,
        int tries,
        @Nullable Instant closedAt,
        int version,
        Instant createdAt) {

    public boolean tested() {
        return ask > 0;
    }

    public boolean taught() {
        return closedAt == null;
    }

    /** The last day on which what was given on {@code day} holds, null for good. */
    public @Nullable LocalDate until(LocalDate day) {
        return months == null ? null : day.plusMonths(months);
    }

    /** How many of {@code asked} questions must be right. */
    public int needed(int asked) {
        return (asked * passMark + 99) / 100;
    }
}
