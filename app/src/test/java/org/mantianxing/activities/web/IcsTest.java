package org.mantianxing.activities.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Calendar files, to the letter of RFC 5545. */
class IcsTest {
    @Property
    void anyTextComesBackFromFoldedLinesOfAtMost75Octets(@ForAll("texts") String text) {
        String file = new Ics().text("SUMMARY", text).toString();
        assertThat(file).endsWith("\r\n");
        for (String line : file.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n", "\r", "\uFFFD");
        }
        assertThat(read(file)).isEqualTo("SUMMARY:" + text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "理", "发", "💈", "é", ",", ";", "\\", "\n", " ", ":", "\"")
                .list()
                .ofMaxSize(200)
                .map(list -> String.join("", list));
    }

    @Test
    void controlsAndForeignLineEndsDoNoHarm() {
        assertThat(new Ics().text("SUMMARY", "a\r\nb\rc\u0007d\te").toString()).isEqualTo("SUMMARY:a\\nb\\nc d e\r\n");
    }

    @Test
    void momentsAreInUniversalTime() {
        assertThat(new Ics()
                        .moment("DTSTART", Instant.parse("2026-03-14T01:00:00.5Z"))
                        .toString())
                .isEqualTo("DTSTART:20260314T010000Z\r\n");
    }

    /** As a calendar program reads: unfold, then unescape. */
    private static String read(String file) {
        String line = file.replace("\r\n ", "").replace("\r\n", "");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
                text.append(line.charAt(i) == 'n' ? '\n' : line.charAt(i));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
