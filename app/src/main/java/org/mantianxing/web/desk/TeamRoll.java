package org.mantianxing.web.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Account;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Table;
import org.mantianxing.kernel.Words;
import org.mantianxing.teams.Office;
import org.mantianxing.teams.Offices;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.springframework.stereotype.Component;

/** The members of a team as a sheet, masked as on its page. */
@Component
class TeamRoll {
    private final Teams teams;
    private final Offices offices;
    private final Accounts accounts;

    TeamRoll(Teams teams, Offices offices, Accounts accounts) {
        this.teams = teams;
        this.offices = offices;
        this.accounts = accounts;
    }

    Table of(Actor actor, Team team) {
        Map<UUID, Office.Kind> held =
                offices.of(actor, team.id()).stream().collect(Collectors.toMap(Office::account, Office::kind));
        Set<UUID> leaders = Set.copyOf(accounts.leadersOf(actor, team.id()));
        List<List<@Nullable Object>> rows = accounts.list(actor, teams.members(actor, team.id())).stream()
                .map(account -> new Member(account, leaders.contains(account.id())))
                .sorted(Member.ORDER)
                .map(member -> cells(member.account(), held.get(member.account().id())))
                .toList();
        return new Table(
                        Words.of("{0}的队员", team.name()),
                        List.of(Words.of("姓名"), Words.of("手机号"), Words.of("在队里的职务")),
                        rows)
                .ofPeople();
    }

    private static List<@Nullable Object> cells(Account account, Office.@Nullable Kind kind) {
        return Arrays.asList(account.nameMasked(), account.phoneMasked(), kind == null ? null : Words.of(kind.words()));
    }
}
