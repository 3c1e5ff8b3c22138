package org.mantianxing.web.admin;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Role;

/** A role that is to be given, and where. */
public record GrantForm(
        @Nullable String role,
        @Nullable String site,
        @Nullable String team) {
    static final GrantForm EMPTY = new GrantForm("", "", "");

    Role toRole() {
        return Arrays.stream(Role.values())
                .filter(each -> each.name().equals(role))
                .findFirst()
                .orElseThrow(() -> Invalid.field("role", "请选择身份"));
    }

    @Nullable
    UUID toSite() {
        return id(site);
    }

    @Nullable
    UUID toTeam() {
        return id(team);
    }

    private static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed.strip());
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
