package org.mantianxing.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Category;
import org.mantianxing.identity.Vault;
import org.mantianxing.imports.OldPeople.Found;
import org.mantianxing.imports.RowStore.Row;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Words;
import org.mantianxing.records.NewHours;
import org.mantianxing.records.OldHours;
import org.springframework.stereotype.Component;

/** Lists of services from before: whose they are, which count already, and the rest into the ledger. */
@Component
class OldLists {
    private final OldPeople people;
    private final OldHours hours;
    private final Catalogue catalogue;
    private final RowStore rows;
    private final Vault vault;
    private final Clock clock;

    OldLists(OldPeople people, OldHours hours, Catalogue catalogue, RowStore rows, Vault vault, Clock clock) {
        this.people = people;
        this.hours = hours;
        this.catalogue = catalogue;
        this.rows = rows;
        this.vault = vault;
        this.clock = clock;
    }

    /** A row as it was read, judged by itself. */
    record OldLine(int n, List<String> cells, Judgement<OldService> judgement) {}

    Treatment<OldLine> treatment(Actor actor, VolunteerImport one) {
        Names<Category> categories = new Names<>(catalogue.categories(actor), Category::name, name -> name);
        OldJudge judge = new OldJudge(one.columns(), categories, ChinaTime.today(clock));
        return new Treatment<>() {
            @Override
            public OldLine line(int number, List<String> cells) {
                return new OldLine(number, cells, judge.judge(cells));
            }

            @Override
            public void check(List<OldLine> lines) {
                OldLists.this.check(actor, one.id(), lines);
            }

            @Override
            public int take(List<Row> ready) {
                return OldLists.this.take(actor, one, judge, ready);
            }

            @Override
            public void takeBack(List<Row> taken) {
                OldLists.this.takeBack(actor, one.id(), taken);
            }
        };
    }

    private void check(Actor actor, UUID id, List<OldLine> lines) {
        List<OldLine> sound = lines.stream()
                .filter(line -> line.judgement().candidate() != null)
                .toList();
        List<OldService> services = sound.stream()
                .map(line -> Objects.requireNonNull(line.judgement().candidate()))
                .toList();
        List<Found> found = people.find(actor, services);
        List<@Nullable UUID> keys = keys(services, found);
        Set<UUID> counted =
                hours.counted(actor, keys.stream().filter(Objects::nonNull).toList());
        Map<UUID, Integer> earlier = new HashMap<>(
                rows.earlierServices(id, keys.stream().filter(Objects::nonNull).toList()));
        List<Row> judged = new ArrayList<>();
        lines.stream()
                .filter(line -> line.judgement().candidate() == null)
                .forEach(line -> judged.add(
                        row(line, Verdict.BAD, Checking.words(line.judgement().problems()), null, null)));
        for (int i = 0; i < sound.size(); i++) {
            judged.add(met(sound.get(i), found.get(i), keys.get(i), counted, earlier));
        }
        rows.insertAll(id, judged);
    }

    private Row met(OldLine line, Found found, @Nullable UUID key, Set<UUID> counted, Map<UUID, Integer> earlier) {
        Words why = found.why();
        if (key == null || why != null) {
            return row(line, Verdict.BAD, Checking.words(List.of(Objects.requireNonNull(why))), null, null);
        }
        Integer before = earlier.putIfAbsent(key, line.n());
        if (before != null) {
            Words twice = Words.of("和第 {0} 行是同一次服务", before);
            return row(line, Verdict.BAD, Checking.words(List.of(twice)), null, found.account());
        }
        return counted.contains(key)
                ? row(line, Verdict.KNOWN, Checking.words(List.of(Words.of("这一次已经记过了"))), key, found.account())
                : row(line, Verdict.READY, Checking.words(line.judgement().notes()), key, found.account());
    }

    private static List<@Nullable UUID> keys(List<OldService> services, List<Found> found) {
        List<@Nullable UUID> keys = new ArrayList<>();
        for (int i = 0; i < services.size(); i++) {
            UUID account = found.get(i).account();
            keys.add(account == null ? null : services.get(i).key(account));
        }
        return keys;
    }

    private Row row(OldLine line, Verdict verdict, String words, @Nullable UUID key, @Nullable UUID account) {
        UUID id = Ids.at(clock.instant());
        Vault.Locked locked = vault.lock(id, Arrangement.join(line.cells()));
        return new Row(line.n(), id, locked.keyId(), locked.cipher(), verdict, words, null, null, account, false, key);
    }

    /** Judged once more: much may have changed since. */
    private int take(Actor actor, VolunteerImport one, OldJudge judge, List<Row> ready) {
        List<OldService> services = new ArrayList<>();
        List<Row> sound = new ArrayList<>();
        List<Row> judged = new ArrayList<>();
        for (Row row : ready) {
            Judgement<OldService> judgement =
                    judge.judge(Arrangement.split(vault.unlock(row.id(), Objects.requireNonNull(row.locked()))));
            if (judgement.candidate() == null) {
                judged.add(row.now(Verdict.BAD, Checking.words(judgement.problems()), null, false));
            } else {
                sound.add(row);
                services.add(judgement.candidate());
            }
        }
        List<Found> found = people.find(actor, services);
        List<NewHours> taken = new ArrayList<>();
        for (int i = 0; i < sound.size(); i++) {
            Row row = sound.get(i);
            Words why = found.get(i).why();
            UUID account = found.get(i).account();
            if (account == null || why != null) {
                judged.add(row.now(Verdict.BAD, Checking.words(List.of(Objects.requireNonNull(why))), null, false));
            } else {
                judged.add(row.now(Verdict.TAKEN, row.words(), account, false));
                taken.add(services.get(i).hours(account, found.get(i).path(), one.fileName(), row.n()));
            }
        }
        hours.take(actor, taken);
        rows.judgeAll(one.id(), judged);
        return taken.size();
    }

    private void takeBack(Actor actor, UUID id, List<Row> taken) {
        hours.takeBack(
                actor, taken.stream().map(Row::service).filter(Objects::nonNull).toList());
        rows.judgeAll(
                id,
                taken.stream()
                        .map(row -> row.now(Verdict.UNDONE, row.words(), row.account(), false))
                        .toList());
    }
}
