package org.mantianxing.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mantianxing.imports.VolunteerImport.State;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The road of a list in tests, step by step, in this thread. */
@Component
class Road {
    final Imports imports;
    final Worker worker;
    final Batches batches;
    final Worker.Steps steps;
    private final Stores stores;
    private final Clock clock;

    Road(Imports imports, Worker worker, Batches batches, Worker.Steps steps, Stores stores, Clock clock) {
        this.imports = imports;
        this.worker = worker;
        this.batches = batches;
        this.steps = steps;
        this.stores = stores;
        this.clock = clock;
    }

    @Component("roadStores")
    record Stores(ImportStore imports, RowStore rows, JdbcClient db) {}

    /** People from one number to another. */
    UUID list(Actor centre, int from, int to) {
        List<List<String>> rows = new ArrayList<>();
        for (int n = from; n <= to; n++) {
            rows.add(Lists.person(n));
        }
        return rows(centre, rows);
    }

    UUID rows(Actor centre, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(List.of(Lists.HEADINGS));
        all.addAll(rows);
        return brought(centre, Lists.xlsx(Lists.rows(all)));
    }

    UUID brought(Actor centre, byte[] file) {
        return imports.begin(centre, VolunteerImport.Kind.PEOPLE, "名单.xlsx", Lists.stream(file));
    }

    VolunteerImport checking(Actor centre, UUID id) {
        imports.check(centre, id, imports.get(centre, id).columns().fields());
        return imports.get(centre, id);
    }

    UUID checked(Actor centre, UUID id) {
        checking(centre, id);
        assertThat(worker.next()).isTrue();
        assertThat(imports.get(centre, id).state()).isEqualTo(State.CHECKED);
        return id;
    }

    UUID takenIn(Actor centre, UUID id) {
        imports.takeIn(centre, id);
        assertThat(worker.next()).isTrue();
        assertThat(imports.get(centre, id).state()).isEqualTo(State.TAKEN);
        return id;
    }

    UUID undone(Actor centre, UUID id) {
        imports.undo(centre, id);
        assertThat(worker.next()).isTrue();
        assertThat(imports.get(centre, id).state()).isEqualTo(State.UNDONE);
        return id;
    }

    /** Somebody takes the work on, and is never heard of again. */
    VolunteerImport claimed(UUID dead) {
        Instant now = clock.instant();
        return stores.imports().claim(dead, now, now.plus(Batches.LEASE)).orElseThrow();
    }

    /** Somebody begins to take in, and is gone after some rows. */
    void takeSome(Actor centre, int count) {
        UUID dead = UUID.randomUUID();
        VolunteerImport one = claimed(dead);
        Judge judge = steps.judges().judge(centre, one.columns());
        batches.run(
                one,
                dead,
                () -> new Batches.Progress(
                        0,
                        steps.taking()
                                .take(
                                        centre,
                                        one.id(),
                                        judge,
                                        stores.rows().claim(one.id(), Verdict.READY, 0, count))));
    }

    List<String> says(Actor centre, UUID id, Verdict verdict) {
        return imports.lines(centre, id, verdict, 0, 100).stream()
                .map(line -> line.n() + " "
                        + line.words().stream().map(Words::chinese).collect(Collectors.joining("；")))
                .toList();
    }

    int people() {
        return stores.db()
                .sql("select count(*) from volunteer")
                .query(Integer.class)
                .single();
    }
}
