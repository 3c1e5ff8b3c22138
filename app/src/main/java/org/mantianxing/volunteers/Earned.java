package org.mantianxing.volunteers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A skill that somebody was taught.
 *
 * @param skill code
 * @param issuer the place that taught it
 * @param expires the last day on which it holds, null for good
 * @param course after which it is given
 */
public record Earned(
        String skill,
        SkillProof.Level level,
        String issuer,
        @Nullable LocalDate expires,
        UUID course) {}
