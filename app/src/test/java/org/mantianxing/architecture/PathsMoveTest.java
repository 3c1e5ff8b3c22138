package org.mantianxing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When a place is moved, no table is forgotten: whatever keeps a path says here how it is put right, or why it is not. */
@JourneyTest
class PathsMoveTest {
    private static final Pattern MOVED = Pattern.compile("paths\\.(?:in|told)\\(\"update (\\w+)\", \"(\\w+)\"\\)");

    /** Those that are no plain column of a path. */
    private static final Set<String> OTHERWISE = Set.of(
            // the tree itself, and its past
            "site.path",
            "site_past.path",
            // a ledger keeps what was written
            "hours_line.path",
            // together with who reads them (MovedOrders)
            "service_order.path",
            "service_order.receiver_path",
            // made anew (MovedCalls)
            "week_plan.path",
            "week_place.path",
            "week_short.path");

    @Autowired
    World world;

    @Autowired
    JdbcClient db;

    @Test
    void everyColumnOfAPathIsPutRight() throws IOException {
        Place place = world.fresh();
        List<String> kept = place.ask(() -> db.sql("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = current_schema() and data_type = 'text'
                  and (column_name = 'path' or column_name like '%\\_path' or column_name = 'desk'
                    or table_name || '.' || column_name = 'assessment_note.place')
                """).query(String.class).list());
        assertThat(kept).hasSizeGreaterThan(20).contains("team.path", "item.supplier_path");
        Set<String> right = new TreeSet<>(OTHERWISE);
        right.addAll(moved());
        assertThat(right).containsExactlyInAnyOrderElementsOf(kept);
    }

    private static Set<String> moved() throws IOException {
        Set<String> moved = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                MOVED.matcher(Files.readString(file))
                        .results()
                        .forEach(one -> moved.add(one.group(1) + "." + one.group(2)));
            }
        }
        return moved;
    }
}
