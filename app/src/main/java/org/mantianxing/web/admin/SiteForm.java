package org.mantianxing.web.admin;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.NewSite;
import org.mantianxing.district.Site;
import org.mantianxing.district.SiteChange;
import org.mantianxing.identity.Normal;
import org.mantianxing.kernel.Invalid;

/** A site as somebody typed it. */
public record SiteForm(
        @Nullable String version,
        @Nullable String level,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String lon,
        @Nullable String lat,
        @Nullable String about,
        @Nullable String open) {
    static final SiteForm EMPTY = new SiteForm("0", "", "", "", "", "", "", "", "", "true");

    static SiteForm of(Site site, int version) {
        return new SiteForm(
                String.valueOf(version),
                site.level().name(),
                site.kind(),
                site.name(),
                site.address(),
                site.phone(),
                site.lon() == null ? "" : String.valueOf(site.lon()),
                site.lat() == null ? "" : String.valueOf(site.lat()),
                site.about(),
                site.open() ? "true" : "false");
    }

    SiteChange toChange() {
        return new SiteChange(
                text(version).matches("[0-9]{1,9}") ? Integer.parseInt(text(version)) : -1,
                line(kind),
                line(name),
                degrees("lon", lon),
                degrees("lat", lat),
                line(address),
                line(Normalizer.normalize(text(phone), Normalizer.Form.NFKC)),
                text(about).strip(),
                "true".equals(open));
    }

    NewSite toNew(UUID parent) {
        SiteChange site = toChange();
        Site.Level wanted = Arrays.stream(Site.Level.values())
                .filter(each -> each.name().equals(level))
                .findFirst()
                .orElseThrow(() -> Invalid.field("level", "请选择是哪一级"));
        return new NewSite(
                wanted,
                site.kind(),
                "",
                site.name(),
                parent,
                site.lon(),
                site.lat(),
                site.address(),
                site.phone(),
                site.about());
    }

    private static @Nullable Double degrees(String field, @Nullable String typed) {
        String number = Normalizer.normalize(text(typed), Normalizer.Form.NFKC).strip();
        if (number.isEmpty()) {
            return null;
        }
        if (!number.matches("-?[0-9]{1,3}(\\.[0-9]{1,12})?")) {
            throw Invalid.field(field, "请填写度数，例如 120.748");
        }
        return Double.valueOf(number);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static String line(@Nullable String typed) {
        return Normal.line(text(typed));
    }
}
