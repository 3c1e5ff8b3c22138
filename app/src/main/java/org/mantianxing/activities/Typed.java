package org.mantianxing.activities;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Words;

/** Reads what was typed into a form: full-width digits are no mistake; what cannot be read is a problem of its field. */
record Typed(Checks checks) {
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-M-d'T'H:mm[:ss]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    /** A moment as a field of type datetime-local holds it. */
    static String field(Instant moment) {
        return ChinaTime.local(moment).format(FIELD);
    }

    /** A moment as a history names it. */
    static String shown(Instant moment) {
        return field(moment).replace('T', ' ');
    }

    static List<String> list(@Nullable List<String> given) {
        return given == null
                ? List.of()
                : given.stream().filter(Objects::nonNull).toList();
    }

    /** A time of this district, or the epoch where it cannot be read. */
    Instant moment(String field, String text, String name) {
        String plain = plain(text).replace('/', '-').replaceFirst("\\s+", "T");
        checks.that(!plain.isEmpty(), field, "请填写{0}", Words.of(name));
        try {
            if (!plain.isEmpty()) {
                return ChinaTime.instant(LocalDateTime.parse(plain, MOMENT));
            }
        } catch (DateTimeException e) {
            checks.that(false, field, "{0}没有填对，请写成 2026-03-14 08:30 这样", Words.of(name));
        }
        return Instant.EPOCH;
    }

    /** A whole number of at most four digits, or {@code fallback} where it cannot be read. */
    int number(String field, String text, int fallback, String problem) {
        String plain = plain(text);
        boolean good = plain.matches("[0-9]{1,4}");
        checks.that(good, field, problem);
        return good ? Integer.parseInt(plain) : fallback;
    }

    /** Degrees, or null where there are none. */
    @Nullable
    Double degrees(String text, String field) {
        String plain = plain(text);
        if (plain.isEmpty()) {
            return null;
        }
        boolean good = plain.matches("-?[0-9]{1,3}(\\.[0-9]{1,15})?");
        checks.that(good, field, "地图位置不完整，请重新选点");
        return good ? Double.valueOf(plain) : null;
    }

    /** An id that was chosen, or null where nothing was. */
    @Nullable
    UUID id(String field, String text, String problem) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return null;
        }
        boolean good = plain.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
        checks.that(good, field, problem);
        return good ? UUID.fromString(plain) : null;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
