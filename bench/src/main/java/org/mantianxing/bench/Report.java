package org.mantianxing.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mantianxing.bench.match.MatchRace;
import org.mantianxing.bench.match.Year;
import org.mantianxing.bench.week.WeekRace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The figures as a table, and their place in docs/performance.md. */
final class Report {
    private static final String BEGIN = "<!-- figures, written by bench/run -->";
    private static final String END = "<!-- end of figures -->";
    private static final Logger LOG = LoggerFactory.getLogger(Report.class);
    private final StringBuilder text = new StringBuilder();

    Report machine(String data) {
        line(
                "Measured on %d processors, %s, Java %s; %s.",
                Runtime.getRuntime().availableProcessors(),
                system(),
                Runtime.version().feature(),
                data);
        return this;
    }

    Report pages(List<Pages.Line> lines) {
        line("");
        line("| page | requests/s | p50 ms | p99 ms | one query, requests/s | ratio |");
        line("|---|---:|---:|---:|---:|---:|");
        lines.forEach(one -> line(
                "| %s | %.0f | %.1f | %.1f | %.0f | **%.2f** |",
                one.name(),
                one.page().perSecond(),
                one.page().percentile(0.5),
                one.page().percentile(0.99),
                one.one().perSecond(),
                one.ratio()));
        return this;
    }

    Report archive(List<Archive.Line> lines) {
        line("");
        line("| looked for in the archive, one question after another | p50 ms | p99 ms |");
        line("|---|---:|---:|");
        lines.forEach(one -> line(
                "| %s | **%.0f** | %.0f |",
                one.name(), one.times().percentile(0.5), one.times().percentile(0.99)));
        return this;
    }

    Report figures(FigureRace.Result result) {
        line("");
        line(
                "%,d rows of hours; read into memory in %.1f s; they take %d MB of heap.",
                result.rows(), result.load() / 1000, result.heap() >> 20);
        table("table by dimensions, with its totals", result.pivots());
        table("part of the board", result.board());
        return this;
    }

    Report screens(LiveScreens.Seen seen, LiveScreens.Cost cost) {
        line("");
        line(
                "%d open screens, %d changes: from the commit to the changed number p50 %.0f ms, p99 %.0f ms, slowest %.0f ms.",
                seen.screens(), seen.changes(), seen.half(), seen.most(), seen.slowest());
        line(
                "Hours written through the door: %.0f a second with figures kept, %.0f without; ratio **%.2f**.",
                cost.with(), cost.without(), cost.with() / cost.without());
        return this;
    }

    Report imports(ImportRace.Line one) {
        line("");
        line(
                "A list of %,d volunteers (%.1f MB .xlsx) with %d MB of heap at most: kept in %.1f s, checked in %.1f s, taken in in %.1f s;"
                        + " merely read in %.1f s; ratio **%.2f**. In use after the last collection: %d MB.",
                one.rows(),
                one.size() / 1e6,
                Runtime.getRuntime().maxMemory() >> 20,
                one.kept(),
                one.checked(),
                one.taken(),
                one.read(),
                one.ratio(),
                one.heap() >> 20);
        return this;
    }

    Report match(List<MatchRace.Line> lines) {
        line("");
        line(
                "| volunteers | engine, µs (p99) | with reasons, µs | scan of arrays | Lucene | PostgreSQL | bytes each | one change, µs (p99) | taken in, s |");
        line("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        lines.forEach(one -> line(
                "| %,d%s | %.1f (%.0f) | %.1f | %s | %s | %s | %.1f | %.2f (%.1f) | %.1f |",
                one.people(),
                one.dense() ? ", all on the land of 90,000" : "",
                one.engine().median(),
                one.engine().p99(),
                one.explained().median(),
                peer(one, 0),
                peer(one, 1),
                peer(one, 2),
                one.bytes(),
                one.change().median(),
                one.change().p99(),
                one.build()));
        return this;
    }

    Report waves(List<Year.Outcome> years) {
        line("");
        line(
                "| a year of 12,000 orders, 90,000 people | seats filled | median hours to fill | offers | offers a seat | Gini of offers | Gini of service |");
        line("|---|---:|---:|---:|---:|---:|---:|");
        years.forEach(one -> line(
                "| %s | %.1f %% | %.1f | %,d | %.1f | %.2f | %.2f |",
                one.name(),
                100 * one.filled(),
                one.medianHours(),
                one.offers(),
                one.perSeat(),
                one.giniOffers(),
                one.giniService()));
        line("");
        line("| foretold chance | offers | foretold | came true |");
        line("|---|---:|---:|---:|");
        years.getFirst()
                .calibration()
                .forEach(bin -> line(
                        "| %.0f–%.0f %% | %,d | %.0f %% | %.0f %% |",
                        100 * bin.from(), 100 * bin.to(), bin.offers(), 100 * bin.expected(), 100 * bin.accepted()));
        return this;
    }

    Report weeks(List<WeekRace.Week> weeks) {
        line("");
        line(
                "| week | planner | search, ms | times ours | with building and proof, ms | seats filled | worth less than ours | proven |");
        line("|---|---|---:|---:|---:|---:|---:|---|");
        for (WeekRace.Week week : weeks) {
            for (WeekRace.Line one : week.lines()) {
                line(
                        "| %s: %,d orders, %,d seats, %,d people | %s | %.1f | **%.1f** | %.1f | %,d | %.3f %% | %s |",
                        week.name(),
                        week.orders(),
                        week.seats(),
                        week.people(),
                        one.name(),
                        one.millis(),
                        one.millis() / week.lines().getFirst().millis(),
                        one.whole(),
                        one.filled(),
                        one.shortBy(),
                        one.proven() ? "yes" : one == week.lines().getFirst() ? gap(week.gap()) : "no");
            }
        }
        return this;
    }

    private static String gap(double gap) {
        return String.format(Locale.ROOT, "within %.3f %%", gap);
    }

    private static String peer(MatchRace.Line line, int which) {
        if (line.peers().isEmpty()) {
            return "–";
        }
        MatchRace.Times one = line.peers().get(which);
        return String.format(
                Locale.ROOT,
                "%.0f µs, **%.0f×**",
                one.median(),
                one.median() / line.engine().median());
    }

    private void table(String name, List<FigureRace.Line> lines) {
        line("");
        line(
                "| %s | first, ms | again, p50 ms | slowest of 50 | PostgreSQL, ms | DuckDB, ms | first : PostgreSQL | first : DuckDB |",
                name);
        line("|---|---:|---:|---:|---:|---:|---:|---:|");
        lines.forEach(one -> line(
                "| %s | %.1f | %.2f | %.2f | %.0f | %.1f | **%.0f×** | **%.1f×** |",
                one.name(),
                one.first(),
                one.again(),
                one.slowest(),
                one.postgres(),
                one.duck(),
                one.postgres() / one.first(),
                one.duck() / one.first()));
    }

    Report commands() {
        line("");
        line("| commands | through the doors, a second | p99 ms | bare JDBC, a second | ratio | |");
        line("|---|---:|---:|---:|---:|---|");
        return this;
    }

    Report command(Versus one) {
        line(
                "| %s | %.0f | %.1f | %.0f | **%.2f** | %s |",
                one.name(),
                one.doors().perSecond(),
                one.doors().percentile(0.99),
                one.bare().perSecond(),
                one.ratio(),
                one.note());
        return this;
    }

    Report startup(List<Startup.Line> lines) {
        line("");
        line("| start | seconds to the first page | memory, MB |");
        line("|---|---:|---:|");
        lines.forEach(one -> line("| %s | %.1f | %d |", one.name(), one.seconds(), one.memory()));
        return this;
    }

    String text() {
        return text.toString();
    }

    /** Puts the figures into their place in the file. */
    void write(Path file) {
        try {
            String whole = Files.readString(file);
            int begin = whole.indexOf(BEGIN) + BEGIN.length();
            int end = whole.indexOf(END);
            Files.writeString(file, whole.substring(0, begin) + "\n" + text + whole.substring(end));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String format, Object... arguments) {
        String line = String.format(Locale.ROOT, format, arguments);
        LOG.info(line);
        text.append(line).append('\n');
    }

    private static String system() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }
}
