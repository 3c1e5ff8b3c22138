package org.mantianxing.activities.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes the lines of a calendar file: RFC 5545, sections 3.1 (folding) and 3.3.11 (escaping). */
final class Ics {
    private static final int OCTETS = 75;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private final StringBuilder out = new StringBuilder();

    /** A value that needs no escaping. */
    Ics line(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /** Text as people write it. */
    Ics text(String name, String text) {
        return line(name, escaped(text));
    }

    Ics moment(String name, Instant moment) {
        return line(name, MOMENT.format(moment));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n|\r|\n", "\\\\n")
                .replaceAll("\\p{Cc}", " ");
    }

    /** No line is longer than 75 octets, and no character is torn apart. */
    private void fold(String line) {
        int used = 0;
        for (int i = 0; i < line.length(); ) {
            String character = Character.toString(line.codePointAt(i));
            int octets = character.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > OCTETS) {
                out.append("\r\n ");
                used = 1;
            }
            out.append(character);
            used += octets;
            i += character.length();
        }
        out.append("\r\n");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
