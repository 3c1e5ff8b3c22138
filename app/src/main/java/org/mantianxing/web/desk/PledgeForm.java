package org.mantianxing.web.desk;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mantianxing.teams.Alliance;
import org.mantianxing.teams.Pledge;

/** What a unit brings, as typed. */
public record PledgeForm(
        @Nullable String kind,
        @Nullable String words,
        @Nullable String month,
        @Nullable String year) {
    public static final PledgeForm EMPTY = new PledgeForm("", "", "", "");

    /** What was typed; what is no number is none. */
    Alliance.NewPledge toPledge(int now) {
        Integer in = number(year);
        return new Alliance.NewPledge(
                Arrays.stream(Pledge.Kind.values())
                        .filter(one -> one.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                words == null ? "" : words,
                number(month),
                in == null ? now : in);
    }

    private static @Nullable Integer number(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,4}") ? Integer.valueOf(typed) : null;
    }
}
