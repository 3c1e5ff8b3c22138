package org.mantianxing.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** Reads the tables that every district begins with: {@code seed/*.tsv}, first line the header. */
final class Seed {
    private Seed() {}

    static List<Map<String, String>> rows(String name) {
        try {
            List<String> lines = new ClassPathResource("/seed/" + name + ".tsv", Seed.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            String[] header = lines.getFirst().split("\t", -1);
            return lines.stream()
                    .skip(1)
                    .map(line -> row(header, line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Missing list " + name, e);
        }
    }

    private static Map<String, String> row(String[] header, String[] cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], i < cells.length ? cells[i].strip() : "");
        }
        return row;
    }

    /** A cell that must be there. */
    static String cell(Map<String, String> row, String column) {
        String cell = row.get(column);
        if (cell == null) {
            throw new IllegalStateException("No column " + column + " in " + row.keySet());
        }
        return cell;
    }
}
