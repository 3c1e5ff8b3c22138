package org.mantianxing.teams;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Normal;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The alliance of member units (同心盟): what each brings in a year, and what was kept of it. */
@Service
public class Alliance {
    private static final int LONGEST = 100;
    private static final int MOST = 50;
    private static final int MONTHS = 12;
    private final PledgeStore store;
    private final TeamStore teams;
    private final Clock clock;

    Alliance(PledgeStore store, TeamStore teams, Clock clock) {
        this.store = store;
        this.teams = teams;
        this.clock = clock;
    }

    /** What somebody types. */
    public record NewPledge(
            Pledge.@Nullable Kind kind,
            String words,
            @Nullable Integer month,
            int year) {}

    /** What all units bring in a year, for everybody. */
    public List<Pledge> year(Actor actor, int year) {
        Permissions.require(actor, Command.TEAM_READ, Target.NOTHING);
        return store.list(year);
    }

    /** What one unit brings in a year. */
    public List<Pledge> of(Actor actor, UUID team, int year) {
        return year(actor, year).stream().filter(one -> one.team().equals(team)).toList();
    }

    /** How a team is reached; empty where it does not say. */
    public String contact(Actor actor, UUID team) {
        Permissions.require(actor, Command.TEAM_READ, Target.NOTHING);
        return store.contact(teams.find(team).orElseThrow(NotFound::new).id());
    }

    /** Says how a team is reached by everybody; throws Invalid. */
    @Transactional
    public void contact(Actor actor, UUID team, String typed) {
        managed(actor, team);
        String contact = Normal.line(typed);
        new Checks()
                .that(contact.codePointCount(0, contact.length()) <= LONGEST, "contact", "最多写 {0} 个字", LONGEST)
                .done();
        store.contact(team, contact);
    }

    /** Promises something; throws Invalid. */
    @Transactional
    public void pledge(Actor actor, UUID team, NewPledge typed) {
        Team unit = managed(actor, team);
        String words = Normal.line(typed.words());
        int year = today().getYear();
        Integer month = typed.month();
        Pledge.Kind kind = typed.kind();
        new Checks()
                .that(unit.kind() == Team.Kind.UNIT, "words", "只有成员单位写年度计划")
                .that(kind != null, "kind", "请选出什么")
                .that(!words.isEmpty(), "words", "请写出什么、多少，比如“会议室一间，周末可用”")
                .that(words.codePointCount(0, words.length()) <= LONGEST, "words", "最多写 {0} 个字", LONGEST)
                .that(month == null || (month >= 1 && month <= MONTHS), "month", "请选一个月份")
                .that(typed.year() == year || typed.year() == year + 1, "year", "只能写今年和明年的")
                .that(of(actor, team, typed.year()).size() < MOST, "words", "一年最多写 {0} 项", MOST)
                .done();
        Instant now = clock.instant();
        store.insert(new Pledge(
                Ids.at(now),
                team,
                typed.year(),
                java.util.Objects.requireNonNull(kind),
                words,
                month,
                now,
                actor.name(),
                null,
                "",
                ""));
    }

    /** Says that a promise was kept today; throws Conflict for one that was kept already. */
    @Transactional
    public void keep(Actor actor, UUID team, UUID id, String typed) {
        of(actor, team, id);
        String words = Normal.line(typed);
        new Checks()
                .that(words.codePointCount(0, words.length()) <= LONGEST, "kept", "最多写 {0} 个字", LONGEST)
                .done();
        if (!store.keep(id, today(), words, actor.name())) {
            throw new Conflict("已经记下做到了");
        }
    }

    /** Takes a promise back that was not kept yet. */
    @Transactional
    public void drop(Actor actor, UUID team, UUID id) {
        of(actor, team, id);
        if (!store.drop(id)) {
            throw new Conflict("已经做到的不能拿掉");
        }
    }

    private void of(Actor actor, UUID team, UUID id) {
        managed(actor, team);
        if (store.find(id).filter(one -> one.team().equals(team)).isEmpty()) {
            throw new NotFound();
        }
    }

    private Team managed(Actor actor, UUID team) {
        Team known = teams.find(team).orElseThrow(NotFound::new);
        Permissions.require(actor, Command.TEAM_MANAGE, Target.at(known.path()).andTeam(team));
        return known;
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
