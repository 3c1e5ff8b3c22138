package org.mantianxing.web.me;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.records.NewDeclared;

/** Hours served elsewhere, as they are typed on the phone. */
public record DeclareForm(
        @Nullable String title,
        @Nullable String organiser,
        @Nullable String category,
        @Nullable String place,
        @Nullable String site,
        @Nullable String day,
        @Nullable String hours,
        @Nullable String words) {
    static final DeclareForm EMPTY = new DeclareForm("", "", "", "", "", "", "", "");

    /** {@code path} of the chosen site, empty where none was. */
    NewDeclared toDeclared(String path, List<UUID> pictures) {
        return new NewDeclared(
                plain(title),
                plain(organiser),
                plain(category),
                plain(place),
                path,
                started(),
                minutes(),
                plain(words),
                pictures);
    }

    private Instant started() {
        try {
            return ChinaTime.instant(
                    LocalDate.parse(normal(day).replace('/', '-')).atTime(LocalTime.of(8, 0)));
        } catch (DateTimeException e) {
            throw Invalid.field("day", "请填写服务的日子");
        }
    }

    private int minutes() {
        String typed = normal(hours);
        if (!typed.matches("[0-9]{1,2}(\\.[05])?")) {
            throw Invalid.field("minutes", "请填写小时数，可以有半小时，例如 2.5");
        }
        return (int) Math.round(Double.parseDouble(typed) * 60);
    }

    private static String normal(@Nullable String typed) {
        return Normalizer.normalize(plain(typed), Normalizer.Form.NFKC);
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
