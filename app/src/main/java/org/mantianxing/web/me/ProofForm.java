package org.mantianxing.web.me;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.volunteers.NewProof;

/** A certificate as it is typed on the phone. */
public record ProofForm(
        @Nullable String skill,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String expires) {
    public ProofForm {
        skill = skill == null ? "" : skill.strip();
        number = number == null ? "" : number;
        issuer = issuer == null ? "" : issuer;
        expires = expires == null ? "" : expires.strip();
    }

    /** Throws Invalid where the day cannot be read. */
    NewProof toProof(@Nullable UUID picture) {
        return new NewProof(
                Objects.requireNonNull(skill),
                Objects.requireNonNull(number),
                Objects.requireNonNull(issuer),
                day(Objects.requireNonNull(expires)),
                picture);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed.replace('/', '-'));
        } catch (DateTimeParseException e) {
            throw Invalid.field("expires", "请填写日期，长期有效就不填");
        }
    }
}
