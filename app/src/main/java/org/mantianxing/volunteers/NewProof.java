package org.mantianxing.volunteers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as it is typed.
 *
 * @param skill code of one of one's skills
 * @param number on it, empty for none
 * @param expires the last day on which it holds, null for one that has no end
 * @param picture of it, null for none
 */
public record NewProof(
        String skill,
        String number,
        String issuer,
        @Nullable LocalDate expires,
        @Nullable UUID picture) {}
