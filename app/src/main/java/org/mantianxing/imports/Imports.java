package org.mantianxing.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Audit;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.identity.Vault;
import org.mantianxing.imports.VolunteerImport.Kind;
import org.mantianxing.imports.VolunteerImport.State;
import org.mantianxing.imports.sheet.SheetFile;
import org.mantianxing.imports.sheet.Sheets;
import org.mantianxing.imports.sheet.Unreadable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of volunteers, from the file to the archive and, where one was wrong, back. For the centre. */
@Service
public class Imports {
    private static final int SHOWN = 30;
    private static final int LOOKED_AT = 30;
    private final ImportStore store;
    private final RowStore rows;
    private final KeptFile files;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    Imports(ImportStore store, RowStore rows, KeptFile files, Vault vault, Audit audit, Clock clock) {
        this.store = store;
        this.rows = rows;
        this.files = files;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** The last ones, the newest first. */
    public List<VolunteerImport> list(Actor actor) {
        require(actor);
        return store.list(SHOWN);
    }

    public VolunteerImport get(Actor actor, UUID id) {
        require(actor);
        return store.find(id).orElseThrow(NotFound::new);
    }

    /** How many rows there are of each verdict; all zero once the rows are gone. */
    public Map<Verdict, Integer> counts(Actor actor, UUID id) {
        get(actor, id);
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
        }
        counts.putAll(rows.counts(id));
        return counts;
    }

    /**
     * Keeps a file and guesses where its headings are; throws Invalid for {@code file} when it cannot be read or holds
     * nothing.
     */
    @Transactional
    public UUID begin(Actor actor, Kind kind, String fileName, InputStream content) {
        require(actor);
        Path file = null;
        try {
            file = KeptFile.temporary();
            Files.copy(content, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return begin(actor, kind, fileName, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Unreadable e) {
            throw new Invalid(List.of(new Invalid.Problem("file", e.words())));
        } finally {
            if (file != null) {
                KeptFile.delete(file);
            }
        }
    }

    private UUID begin(Actor actor, Kind kind, String fileName, Path file) throws IOException, Unreadable {
        UUID id = Ids.at(clock.instant());
        try (Sheets sheets = SheetFile.open(file)) {
            Arrangement columns =
                    guess(kind, sheets, 0, sheets.names().size()).orElseThrow(() -> Invalid.field("file", "这个文件里没有内容"));
            store.insert(new VolunteerImport(
                    id,
                    kind,
                    fileName.length() > 100 ? fileName.substring(0, 100) : fileName,
                    Files.size(file),
                    State.ARRANGING,
                    columns,
                    sheets.names(),
                    0,
                    0,
                    "",
                    actor.id(),
                    actor.name(),
                    clock.instant(),
                    clock.instant()));
            store.arrange(id, columns);
        }
        files.keep(id, file);
        audit.write(actor, "IMPORT_BEGIN", null, fileName);
        return id;
    }

    /** Headings of the first of these sheets that has any; the first row of the first with rows where none has. */
    private static Optional<Arrangement> guess(Kind kind, Sheets sheets, int from, int to)
            throws IOException, Unreadable {
        @Nullable Arrangement[] found = new Arrangement[2];
        for (int i = from; i < to && found[0] == null; i++) {
            int sheet = i;
            int[] looked = {0};
            sheets.read(sheet, (number, cells) -> {
                if (found[1] == null) {
                    found[1] = Arrangement.of(kind, sheet, number, cells);
                }
                Arrangement row = Arrangement.of(kind, sheet, number, cells);
                found[0] = row.sound() ? row : null;
                return found[0] == null && ++looked[0] < LOOKED_AT;
            });
        }
        return Optional.ofNullable(found[0] != null ? found[0] : found[1]);
    }

    /** Says which column holds what, and lets the rows be judged. */
    @Transactional
    public void check(Actor actor, UUID id, List<@Nullable Field> fields) {
        VolunteerImport one = get(actor, id);
        if (one.state() != State.ARRANGING) {
            throw touched();
        }
        Arrangement columns = new Arrangement(
                one.columns().sheet(), one.columns().headingRow(), one.columns().headings(), fields);
        Checks checks = new Checks();
        columns.missing(one.kind())
                .forEach(field -> checks.that(false, "fields", "还没有说哪一列是{0}", Words.of(field.words())));
        columns.twice().forEach(field -> checks.that(false, "fields", "有两列都说是{0}，请留一列", Words.of(field.words())));
        checks.that(fields.size() == columns.headings().size(), "fields", "列数和文件对不上，请重新打开这一页")
                .done();
        store.arrange(id, columns);
        move(id, State.ARRANGING, State.CHECKING);
    }

    /** Lets the rows that are ready be taken in. */
    @Transactional
    public void takeIn(Actor actor, UUID id) {
        get(actor, id);
        move(id, State.CHECKED, State.TAKING);
        audit.write(actor, "IMPORT_TAKE", null, get(actor, id).fileName());
    }

    /** Calls it off; what was taken in until then stays. */
    @Transactional
    public void stop(Actor actor, UUID id) {
        VolunteerImport one = get(actor, id);
        if (!one.state().stoppable()) {
            throw new Conflict("这份名单已经{0}，不能取消了", Words.of(one.state().words()));
        }
        move(id, one.state(), State.STOPPED);
        store.forgetFile(id);
    }

    /** Lets everybody be taken back with whom nothing has happened since. */
    @Transactional
    public void undo(Actor actor, UUID id) {
        VolunteerImport one = get(actor, id);
        if (!one.undoable(clock.instant())) {
            throw new Conflict("这份名单不能撤销了：只有收好以后七天之内可以");
        }
        move(id, one.state(), State.UNDOING);
        audit.write(actor, "IMPORT_UNDO", null, one.fileName());
    }

    /**
     * A row, and what is said of it.
     *
     * @param cells as they were brought; empty once the row is taken in
     * @param account of whom it met or made, null where there is none
     */
    public record Line(
            int n,
            List<String> cells,
            List<Words> words,
            @Nullable UUID account) {}

    /** Rows of a verdict in the order of the file, after one of them. */
    public List<Line> lines(Actor actor, UUID id, Verdict verdict, int after, int most) {
        get(actor, id);
        List<Line> lines = new ArrayList<>();
        for (RowStore.Row row : rows.list(id, verdict, after, most)) {
            List<String> cells = row.locked() == null
                    ? List.of()
                    : Arrangement.split(vault.unlock(row.id(), Objects.requireNonNull(row.locked())));
            lines.add(new Line(row.n(), cells, said(row.words()), row.account()));
        }
        return lines;
    }

    private static List<Words> said(String words) {
        return words.isEmpty()
                ? List.of()
                : words.lines().map(org.mantianxing.kernel.Packed::read).toList();
    }

    /** Another sheet of the file is the list; throws Invalid for {@code sheet} when nothing is in it. */
    @Transactional
    public void choose(Actor actor, UUID id, int sheet) {
        VolunteerImport one = get(actor, id);
        if (one.state() != State.ARRANGING || sheet < 0 || sheet >= one.sheets().size()) {
            throw touched();
        }
        Path file = files.restore(id);
        try (Sheets sheets = SheetFile.open(file)) {
            store.arrange(
                    id,
                    guess(one.kind(), sheets, sheet, sheet + 1).orElseThrow(() -> Invalid.field("sheet", "这张表里没有内容")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Unreadable e) {
            throw new Invalid(List.of(new Invalid.Problem("sheet", e.words())));
        } finally {
            KeptFile.delete(file);
        }
    }

    private void move(UUID id, State from, State to) {
        if (!store.move(id, from, to, clock.instant())) {
            throw touched();
        }
    }

    private static Conflict touched() {
        return new Conflict("这份名单刚刚被别人动过，请看看现在的情况");
    }

    private static void require(Actor actor) {
        Permissions.require(actor, Command.VOLUNTEER_IMPORT, Target.NOTHING);
    }
}
