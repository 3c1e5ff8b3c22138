package org.mantianxing.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Vault;
import org.mantianxing.imports.Checking.Line;
import org.mantianxing.imports.RowStore.Row;
import org.mantianxing.imports.VolunteerImport.State;
import org.mantianxing.imports.sheet.SheetFile;
import org.mantianxing.imports.sheet.Sheets;
import org.mantianxing.imports.sheet.Unreadable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Packed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on the import that waits longest, some hundred rows in each transaction; whoever goes on after a restart begins
 * where the last transaction ended.
 */
@Component
class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int BATCH = 500;
    private final ImportStore store;
    private final RowStore rows;
    private final Checking checking;
    private final Taking taking;
    private final Surroundings around;

    Worker(ImportStore store, RowStore rows, Checking checking, Taking taking, Surroundings around) {
        this.store = store;
        this.rows = rows;
        this.checking = checking;
        this.taking = taking;
        this.around = around;
    }

    /** What it needs of the platform. */
    @Component
    record Surroundings(Accounts accounts, Judges judges, Vault vault, TransactionTemplate transaction, Clock clock) {}

    boolean waits() {
        return store.waits(now());
    }

    /** Works until one import is done; false when none waits or somebody else is at it. */
    boolean next() {
        UUID me = UUID.randomUUID();
        Optional<VolunteerImport> claimed = store.claim(me, now(), until());
        claimed.ifPresent(one -> work(one, me));
        return claimed.isPresent();
    }

    private void work(VolunteerImport one, UUID me) {
        try {
            Actor actor = around.accounts().actor(one.by());
            switch (one.state()) {
                case CHECKING -> check(actor, one, me);
                case TAKING -> take(actor, one, me);
                case UNDOING -> undo(actor, one, me);
                default -> {}
            }
        } catch (Unreadable e) {
            store.fail(one.id(), Packed.of(e.words()), now());
        } catch (Failure e) {
            store.fail(one.id(), Packed.of("带来这份名单的人不能再导入了，或者区里的资料变了：{0}", e.words()), now());
        } catch (RuntimeException e) {
            LOG.error("Import {} stopped", one.id(), e);
            store.fail(one.id(), Packed.of("出了意外，停下了。已经收进的不受影响，把文件再传一次就接着收剩下的"), now());
        }
    }

    private void check(Actor actor, VolunteerImport one, UUID me) throws Unreadable {
        Judge judge = around.judges().judge(actor, one.columns());
        int last = Math.max(rows.last(one.id()), one.columns().headingRow());
        List<Line> lines = new ArrayList<>();
        boolean[] mine = {true};
        Path file = restore(one.id());
        try (Sheets sheets = SheetFile.open(file)) {
            sheets.read(one.columns().sheet(), (number, cells) -> {
                if (number > last) {
                    lines.add(new Line(number, cells));
                }
                if (lines.size() == BATCH) {
                    mine[0] = checked(actor, one, me, judge, lines);
                    lines.clear();
                }
                return mine[0];
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
        if (mine[0] && (lines.isEmpty() || checked(actor, one, me, judge, lines))) {
            store.move(one.id(), State.CHECKING, State.CHECKED, now());
            store.forgetFile(one.id());
        }
    }

    private boolean checked(Actor actor, VolunteerImport one, UUID me, Judge judge, List<Line> lines) {
        return batch(one, me, lines.size(), () -> {
            checking.check(actor, one.id(), judge, lines);
            return 0;
        });
    }

    private void take(Actor actor, VolunteerImport one, UUID me) {
        Judge judge = around.judges().judge(actor, one.columns());
        while (true) {
            List<Row> ready = rows.list(one.id(), Verdict.READY, 0, BATCH);
            if (ready.isEmpty()) {
                store.move(one.id(), State.TAKING, State.TAKEN, now());
                return;
            }
            if (!batch(one, me, 0, () -> taking.take(actor, one.id(), judge, ready))) {
                return;
            }
        }
    }

    private void undo(Actor actor, VolunteerImport one, UUID me) {
        while (true) {
            List<Row> taken = rows.list(one.id(), Verdict.TAKEN, 0, BATCH);
            if (taken.isEmpty()) {
                store.move(one.id(), State.UNDOING, State.UNDONE, now());
                return;
            }
            if (!batch(one, me, 0, () -> {
                taking.takeBack(actor, one.id(), taken);
                return 0;
            })) {
                return;
            }
        }
    }

    /** The import's row is held while a batch is worked on: whoever calls it off waits, and finds it whole. */
    private boolean batch(VolunteerImport one, UUID me, int seen, IntSupplier work) {
        Boolean mine = around.transaction().execute(status -> {
            if (!store.hold(one.id(), me, one.state())) {
                return false;
            }
            store.done(one.id(), seen, work.getAsInt(), until());
            return true;
        });
        return Boolean.TRUE.equals(mine);
    }

    private Path restore(UUID id) {
        try {
            Path file = Files.createTempFile("list", ".tmp");
            try (OutputStream out = Files.newOutputStream(file)) {
                for (int n = 0; ; n++) {
                    Optional<ImportStore.Part> part = store.part(id, n);
                    if (part.isEmpty()) {
                        return file;
                    }
                    out.write(around.vault()
                            .unlock(part.get().id(), part.get().locked())
                            .getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} could not be deleted", file);
        }
    }

    private Instant now() {
        return around.clock().instant();
    }

    private Instant until() {
        return now().plus(LEASE);
    }
}
