package org.mantianxing.web.desk;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.teams.Brand;

/** A brand, as it is typed. */
public record BrandForm(
        String code, String name, String slogan, String story, String hue, String site, String team, String version) {
    static final BrandForm EMPTY = new BrandForm("", "", "", "", "1", "", "", "1");
    private static final UUID NOWHERE = new UUID(0, 0);

    public BrandForm {
        code = Objects.requireNonNullElse(code, "");
        name = Objects.requireNonNullElse(name, "");
        slogan = Objects.requireNonNullElse(slogan, "");
        story = Objects.requireNonNullElse(story, "");
        hue = Objects.requireNonNullElse(hue, "");
        site = Objects.requireNonNullElse(site, "");
        team = Objects.requireNonNullElse(team, "");
        version = Objects.requireNonNullElse(version, "");
    }

    static BrandForm of(Brand brand) {
        return new BrandForm(
                brand.code(),
                brand.name(),
                brand.slogan(),
                brand.story(),
                String.valueOf(brand.hue()),
                brand.site().toString(),
                brand.team() == null ? "" : brand.team().toString(),
                String.valueOf(brand.version()));
    }

    /** With impossible values where something cannot be read, so that the door says so. */
    Brand toBrand(String code) {
        UUID home = id(site);
        return new Brand(
                code,
                name.strip(),
                slogan.strip(),
                story.strip(),
                number(hue),
                home == null ? NOWHERE : home,
                id(team),
                List.of(),
                null,
                false,
                number(version));
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static @Nullable UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
