package org.mantianxing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The content security policy allows neither styles nor scripts inside a page, so no template writes any. */
class PolicyTest {
    private static final Pattern INLINE =
            Pattern.compile("\\sstyle\\s*=|\\son[a-z]+\\s*=\\s*\"|<style|<script(?![^>]*\\ssrc=)|javascript:");

    @Test
    void noTemplateHoldsAStyleOrAScript() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            List<String> found = files.filter(file -> file.toString().endsWith(".jte"))
                    .flatMap(PolicyTest::lines)
                    .toList();
            assertThat(found).isEmpty();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> INLINE.matcher(line).find())
                    .map(line -> file + ": " + line.strip());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
