package org.mantianxing.certificates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.ChinaTime;

/**
 * A certificate that was issued.
 *
 * @param number by which anybody may check it; cannot be guessed
 * @param minutes certified
 * @param services how many
 * @param statement where the vault keeps the bytes that are signed; null when the holder's data was deleted
 * @param showName whether whoever has the number sees the whole name
 * @param showServices whether they see each service
 * @param seal whether the paper leaves room for the issuer's seal
 * @param slot place in the list of what is revoked
 */
public record Certificate(
        UUID id,
        String number,
        UUID volunteer,
        LocalDate fromDay,
        LocalDate toDay,
        long minutes,
        int services,
        @Nullable UUID statement,
        byte[] signature,
        UUID signingKey,
        boolean showName,
        boolean showServices,
        boolean seal,
        long slot,
        Instant issuedAt,
        @Nullable Instant revokedAt,
        String revokedWords) {

    /** Minutes as hours, with at most one decimal. */
    public static String hours(long minutes) {
        return minutes % 60 == 0 ? String.valueOf(minutes / 60) : String.valueOf(Math.round(minutes / 6.0) / 10.0);
    }

    public String hours() {
        return hours(minutes);
    }

    /** The day on which it was issued. */
    public LocalDate issuedDay() {
        return ChinaTime.date(issuedAt);
    }

    public boolean valid() {
        return revokedAt == null;
    }
}
