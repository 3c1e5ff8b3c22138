package org.mantianxing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every icon that a page names is drawn; one that is not would be an empty square. */
class IconsTest {
    private static final Path DRAWN = Path.of("src/main/resources/static/img/icons.svg");
    private static final Path PAGES = Path.of("src/main/jte");
    private static final Pattern ID = Pattern.compile("id=\"([a-z-]+)\"");
    private static final Pattern NAMED =
            Pattern.compile("(?:icon\\(name = |[( ]icon = )(?:[^\",)]*\\? )?\"([a-z-]+)\"(?: : \"([a-z-]+)\")?");

    @Test
    void whatIsNamedIsDrawn() throws IOException {
        Set<String> drawn = ID.matcher(Files.readString(DRAWN))
                .results()
                .map(one -> one.group(1))
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        int found = 0;
        for (Path page : pages()) {
            for (var named : NAMED.matcher(Files.readString(page)).results().toList()) {
                for (int group = 1; group <= named.groupCount(); group++) {
                    String icon = named.group(group);
                    found += icon == null ? 0 : 1;
                    if (icon != null && !drawn.contains(icon)) {
                        missing.add(page.getFileName() + ": " + icon);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(found).as("icons looked for").isGreaterThan(150);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList();
        }
    }
}
