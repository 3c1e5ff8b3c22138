package org.mantianxing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small even files: nothing above 300 lines (the stylesheet is one file so that a first page loads one). */
class SizesTest {
    private static final int MOST_LINES = 300;

    @Test
    void noFileIsLongerThanAPersonReadsAtOnce() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<String> long_ = files.filter(file -> file.toString().matches(".*\\.(java|jte|sql|js)"))
                    .filter(file -> lines(file) > MOST_LINES)
                    .map(Path::toString)
                    .toList();
            assertThat(long_).isEmpty();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
