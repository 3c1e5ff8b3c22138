package org.mantianxing.activities;

import java.util.Objects;
import java.util.UUID;

/**
 * What a leader's phone noted without a network.
 *
 * @param id made on the phone, once for each note
 * @param step IN, OUT or ABSENT
 * @param how SCAN: the volunteer's code was read, {@code digits} are in it; ROLL: the leader's word
 * @param at milliseconds since 1970 by the phone's own clock
 * @param signature ECDSA P-256 with SHA-256, r and s, in base64, over {@link #text}
 */
public record OfflineScan(UUID id, UUID seat, Step step, How how, long at, String digits, String signature) {
    public OfflineScan {
        Objects.requireNonNull(id);
        Objects.requireNonNull(seat);
        Objects.requireNonNull(step);
        Objects.requireNonNull(how);
        digits = Objects.requireNonNullElse(digits, "");
        signature = Objects.requireNonNullElse(signature, "");
    }

    /** What happened. */
    public enum Step {
        IN,
        OUT,
        ABSENT
    }

    /** How the phone knows. */
    public enum How {
        SCAN,
        ROLL
    }

    /** What is signed; docs/hours.md tells the same. */
    String text(UUID phone, UUID activity) {
        return String.join(
                "\n",
                "mtx-scan-1",
                phone.toString(),
                activity.toString(),
                id.toString(),
                seat.toString(),
                step.name(),
                how.name(),
                String.valueOf(at),
                digits);
    }
}
