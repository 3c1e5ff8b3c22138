package org.mantianxing.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;

/** A small table from the class path: first line the header, cells parted by tabs or, in .csv, by commas. */
record Table(List<Row> rows) {
    /** One line, cells by the header's names. */
    record Row(Map<String, String> cells) {
        String get(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("No column " + column + " in " + cells.keySet());
            }
            return cell;
        }

        double number(String column) {
            return Double.parseDouble(get(column));
        }

        List<String> list(String column) {
            return get(column).isBlank() ? List.of() : List.of(get(column).split("\\|"));
        }
    }

    static Table of(String file) {
        String separator = file.endsWith(".csv") ? "," : "\t";
        try {
            List<List<String>> lines = new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> Arrays.asList(line.split(separator, -1)))
                    .toList();
            List<String> header = lines.getFirst();
            return new Table(lines.stream()
                    .skip(1)
                    .map(cells -> new Row(IntStream.range(0, Math.min(header.size(), cells.size()))
                            .boxed()
                            .collect(Collectors.toMap(header::get, cells::get))))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
