package org.mantianxing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A module reads and writes its own tables; what others know it asks at their doors. */
class StoreTablesTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path SOURCES = Path.of("src/main/java/org/mantianxing");
    private static final Pattern FILE = Pattern.compile("V\\d+__(\\w+)\\.sql");
    private static final Pattern TABLE = Pattern.compile("create table (?:if not exists )?(\\w+)");
    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("\\b(?:from|join|into|update|table|analyze)\\s+(\\w+)");

    /** Whose tables a migration makes, by the word in its name. */
    private static final Map<String, String> OWNERS = Map.ofEntries(
            Map.entry("districts", "district"),
            Map.entry("presence_ways", "activities"),
            Map.entry("lead_phones", "activities"),
            Map.entry("activity_series", "activities"),
            Map.entry("promises", "activities"),
            Map.entry("handovers", "activities"),
            Map.entry("call_drafts", "activities"),
            Map.entry("oddities", "activities"),
            Map.entry("week_plan", "activities"),
            Map.entry("activity_shifts", "activities"),
            Map.entry("training", "training"),
            Map.entry("map_shapes", "atlas"),
            Map.entry("activity_picture", "activities"),
            Map.entry("live_changes", "live"),
            Map.entry("figures", "figures"),
            Map.entry("assessment", "figures"),
            Map.entry("ground", "district"),
            Map.entry("sites", "district"),
            Map.entry("site_past", "district"),
            Map.entry("identity", "identity"),
            Map.entry("vault_check", "identity"),
            Map.entry("sms_outbox", "sms"),
            Map.entry("pictures", "pictures"),
            Map.entry("catalogue", "catalogue"),
            Map.entry("supply", "catalogue"),
            Map.entry("teams", "teams"),
            Map.entry("team_joining", "teams"),
            Map.entry("volunteers", "volunteers"),
            Map.entry("volunteer_history", "volunteers"),
            Map.entry("volunteer_away", "volunteers"),
            Map.entry("skill_proof", "volunteers"),
            Map.entry("skill_said", "volunteers"),
            Map.entry("volunteer_bar", "volunteers"),
            Map.entry("volunteer_portrait", "volunteers"),
            Map.entry("guardian_consent", "volunteers"),
            Map.entry("volunteer_doubles", "volunteers"),
            Map.entry("archive_search", "volunteers"),
            Map.entry("data_consent", "volunteers"),
            Map.entry("data_request", "volunteers"),
            Map.entry("volunteer_review", "volunteers"),
            Map.entry("team_offices", "teams"),
            Map.entry("alliance", "teams"),
            Map.entry("activities", "activities"),
            Map.entry("calendar", "activities"),
            Map.entry("orders", "orders"),
            Map.entry("records", "records"),
            Map.entry("hours_records", "records"),
            Map.entry("hours_witness", "records"),
            Map.entry("hours_moved", "records"),
            Map.entry("certificates", "certificates"),
            Map.entry("imports", "imports"),
            Map.entry("messages", "messages"));

    /** Tables of the library of events, which the platform may count; there is no door to them. */
    private static final List<String> LIBRARIES = List.of("event_publication");

    @Test
    void everyTableHasAnOwnerAndOnlyItsOwnerNamesIt() {
        Map<String, String> owners = owners();
        assertThat(owners).hasSizeGreaterThan(40);
        TreeSet<String> strangers = new TreeSet<>();
        files(SOURCES, ".java").forEach(file -> {
            String module = SOURCES.relativize(file).getName(0).toString();
            tables(read(file))
                    .filter(table -> owners.containsKey(table) && !LIBRARIES.contains(table))
                    .filter(table -> !module.equals(owners.get(table)))
                    .forEach(table -> strangers.add(
                            file.getFileName() + " of " + module + " names " + table + " of " + owners.get(table)));
        });
        assertThat(strangers).isEmpty();
    }

    private static Map<String, String> owners() {
        Map<String, String> owners = new HashMap<>();
        files(MIGRATIONS, ".sql").forEach(file -> {
            Matcher name = FILE.matcher(file.getFileName().toString());
            Matcher made = TABLE.matcher(read(file));
            while (made.find()) {
                assertThat(name.matches() && OWNERS.containsKey(name.group(1)))
                        .as("%s makes tables and has no owner", file)
                        .isTrue();
                owners.put(made.group(1), OWNERS.get(name.group(1)));
            }
        });
        return owners;
    }

    /** Tables named in texts of a source. */
    private static Stream<String> tables(String source) {
        return TEXT.matcher(source)
                .results()
                .map(text -> text.group(1) != null ? text.group(1) : text.group(2))
                .flatMap(text -> NAMED.matcher(text).results())
                .map(named -> named.group(1));
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
