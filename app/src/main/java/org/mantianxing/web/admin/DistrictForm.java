package org.mantianxing.web.admin;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.District;
import org.mantianxing.identity.Normal;
import org.mantianxing.kernel.Invalid;

/** A district to be opened, with its first administrator, as an operator typed it. */
public record DistrictForm(
        @Nullable String code,
        @Nullable String slug,
        @Nullable String name,
        @Nullable String host,
        @Nullable String login,
        @Nullable String person) {
    static final DistrictForm EMPTY = new DistrictForm("", "", "", "", "", "");

    static DistrictForm of(District district) {
        return new DistrictForm(
                district.code(),
                district.slug(),
                district.name(),
                district.host() == null ? "" : district.host(),
                "",
                "");
    }

    District toDistrict() {
        String digits = plain(code);
        if (!digits.matches("[0-9]{6}")) {
            throw Invalid.field("code", "区划代码是 6 位数字，例如 330411");
        }
        return new District(digits, plain(slug), Normal.line(text(name)), toHost());
    }

    @Nullable
    String toHost() {
        String typed = plain(host);
        return typed.isEmpty() ? null : typed;
    }

    String toLogin() {
        return text(login);
    }

    String toPerson() {
        return text(person);
    }

    private static String plain(@Nullable String typed) {
        return Normalizer.normalize(text(typed), Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
