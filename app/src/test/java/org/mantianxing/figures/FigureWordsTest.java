package org.mantianxing.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No figure without a definition: on the page, in both languages, in the docs. */
class FigureWordsTest {
    @Test
    void everyFigureIsDefinedInTheDocs() throws IOException {
        String docs = Files.readString(Path.of("../docs/figures.md"));
        for (Figure figure : Figure.values()) {
            assertThat(docs)
                    .contains("| " + figure.words() + " (`" + figure.name() + "`) | "
                            + figure.unit().words() + " | " + figure.definition() + " |");
        }
    }

    @Test
    void everyWordHasItsEnglish() throws IOException {
        Set<String> known;
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/words"))) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.toList()) {
                lines.addAll(Files.readAllLines(file));
            }
            known = lines.stream()
                    .filter(line -> line.indexOf('\t') > 0)
                    .map(line -> line.substring(0, line.indexOf('\t')))
                    .collect(Collectors.toSet());
        }
        List<String> words = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            words.addAll(List.of(
                    figure.words(),
                    figure.definition(),
                    figure.part().words(),
                    figure.unit().words()));
        }
        Stream.of(Dimension.values()).map(Dimension::words).forEach(words::add);
        Stream.of(AgeBand.values()).map(AgeBand::words).forEach(words::add);
        assertThat(words.stream().filter(word -> !known.contains(word) && !word.equals("%")))
                .isEmpty();
    }
}
