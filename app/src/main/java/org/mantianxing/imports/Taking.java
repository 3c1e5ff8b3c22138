package org.mantianxing.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.mantianxing.identity.Admissions;
import org.mantianxing.identity.Vault;
import org.mantianxing.imports.Meeting.Met;
import org.mantianxing.imports.RowStore.Row;
import org.mantianxing.kernel.Actor;
import org.mantianxing.teams.Teams;
import org.mantianxing.volunteers.Entry;
import org.mantianxing.volunteers.Intake;
import org.springframework.stereotype.Component;

/** Takes rows in that are ready, and takes them back. To be called in a transaction. */
@Component
class Taking {
    private final Meeting meeting;
    private final Admissions admissions;
    private final Intake intake;
    private final Teams teams;
    private final RowStore rows;
    private final Vault vault;

    Taking(Meeting meeting, Admissions admissions, Intake intake, Teams teams, RowStore rows, Vault vault) {
        this.meeting = meeting;
        this.admissions = admissions;
        this.intake = intake;
        this.teams = teams;
        this.rows = rows;
        this.vault = vault;
    }

    /** Takes these rows in, judged once more: much may have changed since; tells how many were. */
    int take(Actor actor, UUID id, Judge judge, List<Row> ready) {
        List<Row> judged = new ArrayList<>();
        List<Row> sound = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (Row row : ready) {
            Judgement<Candidate> judgement =
                    judge.judge(Arrangement.split(vault.unlock(row.id(), Objects.requireNonNull(row.locked()))));
            if (judgement.candidate() == null) {
                judged.add(row.now(Verdict.BAD, Checking.words(judgement.problems()), null, false));
            } else {
                sound.add(row);
                candidates.add(judgement.candidate());
            }
        }
        List<Met> all = meeting.meet(actor, candidates);
        List<Integer> good = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Met met = all.get(i);
            if (met.verdict() == Verdict.READY) {
                good.add(i);
            } else {
                String words = met.words() == null ? "" : Checking.words(List.of(met.words()));
                judged.add(sound.get(i).now(met.verdict(), words, met.match().account(), false));
            }
        }
        List<UUID> accounts = admissions.admit(
                actor,
                good.stream().map(i -> candidates.get(i).newcomer()).toList(),
                good.stream().map(i -> all.get(i).match()).toList());
        List<Entry> entries = new ArrayList<>();
        Map<UUID, UUID> joining = new HashMap<>();
        for (int n = 0; n < good.size(); n++) {
            int i = good.get(n);
            UUID account = accounts.get(n);
            entries.add(candidates.get(i).entry(account));
            UUID team = candidates.get(i).team();
            if (team != null) {
                joining.put(account, team);
            }
            boolean fresh = all.get(i).match().fit() == Admissions.Fit.NEW;
            judged.add(sound.get(i).now(Verdict.TAKEN, sound.get(i).words(), account, fresh));
        }
        teams.joinEach(actor, joining);
        rows.judgeAll(id, judged);
        // the last, since it writes to the audit trail, for which everybody else waits from then on
        intake.takeIn(actor, entries);
        return good.size();
    }

    /** Takes people back with whom nothing has happened since; the others stay. */
    void takeBack(Actor actor, UUID id, List<Row> taken) {
        List<UUID> accounts =
                taken.stream().map(Row::account).filter(Objects::nonNull).toList();
        Set<UUID> free = intake.takeBack(actor, admissions.untouched(actor, accounts));
        teams.takeBack(actor, free);
        Collection<UUID> entered = new HashSet<>();
        Collection<UUID> before = new HashSet<>();
        List<Row> judged = new ArrayList<>();
        for (Row row : taken) {
            UUID account = row.account();
            boolean back = account != null && free.contains(account);
            if (back) {
                (row.fresh() ? entered : before).add(account);
            }
            judged.add(row.now(back ? Verdict.UNDONE : Verdict.KEPT, row.words(), back ? null : account, row.fresh()));
        }
        admissions.takeBack(actor, entered, before);
        rows.judgeAll(id, judged);
    }
}
