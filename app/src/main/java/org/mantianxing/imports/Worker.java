package org.mantianxing.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Accounts;
import org.mantianxing.imports.Batches.Progress;
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

/** Works on the import that waits longest; whoever goes on after a restart begins where the last batch ended. */
@Component
class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int TAKERS = 2;
    private final ImportStore store;
    private final RowStore rows;
    private final KeptFile files;
    private final Batches batches;
    private final Steps steps;
    private final Clock clock;

    Worker(ImportStore store, RowStore rows, KeptFile files, Batches batches, Steps steps, Clock clock) {
        this.store = store;
        this.rows = rows;
        this.files = files;
        this.batches = batches;
        this.steps = steps;
        this.clock = clock;
    }

    /** Those who know what is to be done with rows. */
    @Component
    record Steps(Accounts accounts, Judges judges, Checking checking, Taking taking, OldLists old) {
        /** What is done with the rows of this list. */
        Treatment<?> treatment(Actor actor, VolunteerImport one) {
            return one.kind() == VolunteerImport.Kind.HOURS ? old.treatment(actor, one) : people(actor, one);
        }

        private Treatment<Line> people(Actor actor, VolunteerImport one) {
            Judge judge = judges.judge(actor, one.columns());
            return new Treatment<>() {
                @Override
                public Line line(int number, List<String> cells) {
                    return new Line(number, cells, judge.judge(cells));
                }

                @Override
                public void check(List<Line> lines) {
                    checking.check(actor, one.id(), lines);
                }

                @Override
                public int take(List<Row> ready) {
                    return taking.take(actor, one.id(), judge, ready);
                }

                @Override
                public void takeBack(List<Row> taken) {
                    taking.takeBack(actor, one.id(), taken);
                }
            };
        }
    }

    boolean waits() {
        return store.waits(clock.instant());
    }

    /** Works until one import is done; false when none waits or somebody else is at it. */
    boolean next() {
        UUID me = UUID.randomUUID();
        Instant now = clock.instant();
        Optional<VolunteerImport> claimed = store.claim(me, now, now.plus(Batches.LEASE));
        claimed.ifPresent(one -> work(one, me));
        return claimed.isPresent();
    }

    private void work(VolunteerImport one, UUID me) {
        try {
            Actor actor = steps.accounts().actor(one.by());
            switch (one.state()) {
                case CHECKING -> check(steps.treatment(actor, one), one, me);
                case TAKING -> take(steps.treatment(actor, one), one, me);
                case UNDOING -> undo(steps.treatment(actor, one), one, me);
                default -> {}
            }
        } catch (Unreadable e) {
            store.fail(one.id(), Packed.of(e.words()), clock.instant());
        } catch (Failure e) {
            store.fail(one.id(), Packed.of("带来这份名单的人不能再导入了，或者区里的资料变了：{0}", e.words()), clock.instant());
        } catch (RuntimeException e) {
            LOG.error("Import {} stopped", one.id(), e);
            store.fail(one.id(), Packed.of("出了意外，停下了。已经收进的不受影响，把文件再传一次就接着收剩下的"), clock.instant());
        }
    }

    /** While a batch is kept, the next one is read and judged. */
    private <L> void check(Treatment<L> treatment, VolunteerImport one, UUID me) throws Unreadable {
        int last = Math.max(rows.last(one.id()), one.columns().headingRow());
        Hands hands = new Hands();
        List<L> lines = new ArrayList<>();
        Path file = files.restore(one.id());
        try (Sheets sheets = SheetFile.open(file)) {
            sheets.read(one.columns().sheet(), (number, cells) -> {
                if (number > last) {
                    lines.add(treatment.line(number, cells));
                }
                return lines.size() < Batches.SIZE || keep(hands, treatment, one, me, lines);
            });
            if (keep(hands, treatment, one, me, lines) && hands.done()) {
                batches.finish(one, State.CHECKED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            KeptFile.delete(file);
        }
    }

    private <L> boolean keep(Hands hands, Treatment<L> treatment, VolunteerImport one, UUID me, List<L> lines) {
        List<L> batch = List.copyOf(lines);
        lines.clear();
        return hands.next(() -> batches.run(one, me, () -> {
                    treatment.check(batch);
                    return new Progress(batch.size(), 0);
                })
                != Batches.End.LOST);
    }

    private void take(Treatment<?> treatment, VolunteerImport one, UUID me) {
        boolean whole = new Hands()
                .together(TAKERS, () -> batches.all(one, me, through(one.id(), Verdict.READY, treatment::take)));
        if (whole) {
            batches.finish(one, State.TAKEN);
        }
    }

    private void undo(Treatment<?> treatment, VolunteerImport one, UUID me) {
        boolean whole = batches.all(one, me, through(one.id(), Verdict.TAKEN, taken -> {
            treatment.takeBack(taken);
            return 0;
        }));
        if (whole) {
            batches.finish(one, State.UNDONE);
        }
    }

    /** Through the rows of a verdict in their order, and once more from the beginning for what others gave back. */
    private Supplier<@Nullable Progress> through(UUID id, Verdict verdict, ToIntFunction<List<Row>> work) {
        int[] after = {0};
        return () -> {
            List<Row> batch = rows.claim(id, verdict, after[0], Batches.SIZE);
            if (batch.isEmpty() && after[0] > 0) {
                after[0] = 0;
                batch = rows.claim(id, verdict, 0, Batches.SIZE);
            }
            if (batch.isEmpty()) {
                return null;
            }
            int taken = work.applyAsInt(batch);
            after[0] = batch.getLast().n();
            return new Progress(0, taken);
        };
    }
}
