package org.mantianxing.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The checked-in table of every route and who may: {@code src/test/resources/routes.txt}. A route is a method and a path
 * pattern, such as {@code GET /orders/{id}}.
 */
public record Routes(Map<String, List<String>> outcomes) {
    /** The columns of the table. */
    public static final List<String> ROLES = List.of(
            "visitor", "resident", "volunteer", "leader", "station", "institute", "centre", "auditor", "operator");

    private static final Path FILE = Path.of("src/test/resources/routes.txt");
    private static final String HEAD = """
            # Every route, and what each role meets there with an id that nobody has and a form that is empty:
            #   ok       a page, or a redirect after a command
            #   form     may, but this form lacks something (400, 409, 415, 422)
            #   sign-in  is asked to sign in
            #   404 403  may not: forbidden looks like absent, or a rule says no in words
            # Made by RoutesTest; to take in new routes, run it with -Droutes.write=true and read the difference:
            #   maven -o -B -ntp -q -Pquick -pl app test -Dtest=RoutesTest -Droutes.write=true -Dsurefire.failIfNoSpecifiedTests=false
            """;

    /** The table as it is checked in. */
    public static Routes read() {
        try {
            Map<String, List<String>> outcomes = new TreeMap<>(Routes::byPath);
            for (String line : Files.readAllLines(FILE)) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] words = line.strip().split("\\s+", -1);
                    outcomes.put(words[0] + " " + words[1], Arrays.asList(words).subList(2, words.length));
                }
            }
            return new Routes(outcomes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Routes empty() {
        return new Routes(new TreeMap<>(Routes::byPath));
    }

    public void write() throws IOException {
        Files.writeString(FILE, HEAD + text());
    }

    /** The table as text, columns in line. */
    public String text() {
        return line("# route", ROLES)
                + outcomes.entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining());
    }

    public static String line(String route, List<String> outcomes) {
        StringBuilder line = new StringBuilder(String.format("%-58s", route));
        outcomes.forEach(outcome -> line.append(String.format(" %-9s", outcome)));
        return line.toString().stripTrailing() + "\n";
    }

    private static int byPath(String one, String other) {
        String[] a = one.split(" ", 2);
        String[] b = other.split(" ", 2);
        int paths = a[1].compareTo(b[1]);
        return paths == 0 ? a[0].compareTo(b[0]) : paths;
    }
}
