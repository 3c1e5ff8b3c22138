package org.mantianxing.bench;

import com.github.pjfanning.xlsx.SharedStringsImplementationType;
import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.district.Jobs;
import org.mantianxing.district.Site;
import org.mantianxing.imports.Imports;
import org.mantianxing.imports.Verdict;
import org.mantianxing.imports.VolunteerImport;
import org.mantianxing.kernel.Actor;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A list of volunteers taken in as a whole, beside merely reading the same file with the same library. */
@Component
final class ImportRace {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRace.class);
    private static final int WARM = 2_000;
    private final Imports imports;
    private final Folk folk;
    private final Teams teams;
    private final Catalogue catalogue;
    private final Jobs jobs;

    ImportRace(Imports imports, Folk folk, Teams teams, Catalogue catalogue, Jobs jobs) {
        this.imports = imports;
        this.folk = folk;
        this.teams = teams;
        this.catalogue = catalogue;
        this.jobs = jobs;
    }

    /**
     * One list; times in seconds.
     *
     * @param size bytes of the file
     * @param read the same file, row by row, every cell as text
     * @param heap the most that was in use after a collection, bytes
     */
    record Line(int rows, long size, double read, double kept, double checked, double taken, long heap) {
        double whole() {
            return kept + checked + taken;
        }

        double ratio() {
            return whole() / read;
        }
    }

    Line measure(Path folder, int rows) {
        try {
            Files.createDirectories(folder);
            Actor centre = folk.centre();
            ImportList list = new ImportList(
                    folk.stations().stream()
                            .map(Site::name)
                            .distinct()
                            .filter(this::single)
                            .toList(),
                    teams.list(centre).stream().map(Team::name).toList(),
                    catalogue.skills(centre).stream()
                            .filter(skill -> skill.parent() != null)
                            .map(Skill::name)
                            .toList());
            Path warm = folder.resolve("warm.xlsx");
            list.write(warm, 0, WARM);
            take(centre, warm, WARM);
            read(warm);
            Path file = folder.resolve(rows + ".xlsx");
            list.write(file, WARM, rows);
            double read = read(file);
            Line line = take(centre, file, rows);
            return new Line(rows, Files.size(file), read, line.kept(), line.checked(), line.taken(), line.heap());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean single(String name) {
        return folk.stations().stream().filter(site -> site.name().equals(name)).count() == 1;
    }

    private Line take(Actor centre, Path file, int rows) throws IOException {
        fresh();
        long begin = System.nanoTime();
        UUID id;
        try (InputStream in = Files.newInputStream(file)) {
            id = imports.begin(
                    centre, VolunteerImport.Kind.PEOPLE, file.getFileName().toString(), in);
        }
        double kept = since(begin);
        long checking = System.nanoTime();
        imports.check(centre, id, imports.get(centre, id).columns().fields());
        VolunteerImport one = await(centre, id, VolunteerImport.State.CHECKING);
        double checked = since(checking);
        LOG.info("{}: {} rows seen, {}", one.state(), one.seen(), imports.counts(centre, id));
        long taking = System.nanoTime();
        imports.takeIn(centre, id);
        one = await(centre, id, VolunteerImport.State.TAKING);
        double taken = since(taking);
        if (one.taken() != rows) {
            throw new IllegalStateException(one.taken() + " of " + rows + " rows were taken in: " + one.why()
                    + imports.lines(centre, id, Verdict.BAD, 0, 3));
        }
        return new Line(rows, 0, 0, kept, checked, taken, most());
    }

    private VolunteerImport await(Actor centre, UUID id, VolunteerImport.State state) {
        jobs.runDue(true);
        VolunteerImport one = imports.get(centre, id);
        while (one.state() == state) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            one = imports.get(centre, id);
        }
        return one;
    }

    private static double read(Path file) throws IOException {
        long begin = System.nanoTime();
        long letters = 0;
        try (Workbook book = StreamingReader.builder()
                .rowCacheSize(200)
                .bufferSize(1 << 16)
                .setSharedStringsImplementationType(SharedStringsImplementationType.TEMP_FILE_BACKED)
                .setEncryptSstTempFile(true)
                .open(file.toFile())) {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    letters += cell.getStringCellValue().length();
                }
            }
        }
        double seconds = since(begin);
        LOG.info("{} letters read in {} s", letters, seconds);
        return seconds;
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .toList();
    }

    private static void fresh() {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long most() {
        return pools().stream()
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }
}
