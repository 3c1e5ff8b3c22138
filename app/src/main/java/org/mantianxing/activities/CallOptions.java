package org.mantianxing.activities;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Category;
import org.mantianxing.catalogue.Choice;
import org.mantianxing.catalogue.Lists;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Account;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Normal;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.identity.Vault;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.springframework.stereotype.Component;

/** What a call may choose from: categories, skills, risks, cases of agreement, sites, teams; and who leads it. */
@Component
class CallOptions {
    private final Catalogue catalogue;
    private final Lists lists;
    private final Taught taught;
    private final Sites sites;
    private final Teams teams;
    private final Accounts accounts;
    private final Vault vault;

    CallOptions(Menus menus, Sites sites, Teams teams, Accounts accounts, Vault vault) {
        this.catalogue = menus.catalogue();
        this.lists = menus.lists();
        this.taught = menus.taught();
        this.sites = sites;
        this.teams = teams;
        this.accounts = accounts;
        this.vault = vault;
    }

    /** What there is to choose from beside places and people. */
    @Component
    record Menus(Catalogue catalogue, Lists lists, Taught taught) {}

    Optional<Site> site(Actor actor, @Nullable UUID id) {
        return sites.find(actor, id);
    }

    /** For a form: only sites and teams for which this person may put out calls. */
    CallChoices choices(Actor actor) {
        List<Team> own = teams.list(actor).stream()
                .filter(team -> may(actor, team.path(), team.id()))
                .toList();
        Set<UUID> homes = own.stream().map(Team::site).collect(Collectors.toSet());
        List<Site> places = sites.list(actor).stream()
                .filter(site -> may(actor, site.path(), null) || homes.contains(site.id()))
                .toList();
        return new CallChoices(
                catalogue.categories(actor),
                catalogue.skills(actor),
                places,
                own,
                lists.of(actor, "risk-kinds"),
                lists.of(actor, "agreement-cases"),
                lists.of(actor, "languages"),
                taught.open(actor));
    }

    /** A team's name stands on a call: only whoever leads it, or is above it, may put it there. */
    private boolean mayCall(Actor actor, @Nullable UUID team) {
        try {
            return team == null || may(actor, teams.get(actor, team).path(), team);
        } catch (NotFound e) {
            return true; // said once, as an unknown team
        }
    }

    private static boolean may(Actor actor, String path, @Nullable UUID team) {
        return Permissions.allows(
                actor, Command.ACTIVITY_MANAGE, Target.at(path).andTeam(team));
    }

    /** The call as it is put out: a number typed for the leader is sealed, and its account, if any, leads. */
    NewCall ready(NewCall call) {
        int age = CallChecks.minAge(call);
        String number = Normal.digits(call.leaderNumber());
        if (number.isEmpty()) {
            return call.ready(age, call.leader(), call.leaderPhone());
        }
        UUID leader = accounts.findByPhone(Actor.CLOCK, number).map(Account::id).orElse(call.leader());
        UUID sealed = vault.seal(Vault.Kind.PHONE, number, leader).id();
        return call.ready(age, leader, sealed);
    }

    Site centre(Actor actor) {
        return sites.centre(actor);
    }

    void check(Actor actor, NewCall call) {
        Set<String> categories =
                catalogue.categories(actor).stream().map(Category::code).collect(Collectors.toSet());
        Set<String> skills = catalogue.skills(actor).stream().map(Skill::code).collect(Collectors.toSet());
        List<String> asked = call.seats().stream()
                .map(SeatNeed::skill)
                .filter(skill -> !skill.isEmpty())
                .toList();
        new Checks()
                .that(categories.contains(call.category()), "category", "请从列表里选一个服务类别")
                .that(skills.containsAll(asked), "seats", "请从列表里选技能")
                .that(codes(actor, "risk-kinds").containsAll(call.risks()), "risks", "请从列表里选风险")
                .that(codes(actor, "agreement-cases").containsAll(call.agreement()), "agreement", "请从列表里选协议的情形")
                .that(codes(actor, "languages").containsAll(call.more().languages()), "languages", "请从列表里选语言")
                .that(taught(actor, call.more().course()), "course", "请从列表里选课程")
                .that(known(actor, call.team(), call.leader()), "leader", "没有找到这个团队或这名负责人")
                .that(mayCall(actor, call.team()), "team", "您不能替这支队伍发布招募，请选自己的队伍")
                .that(
                        call.leaderNumber().isEmpty()
                                || Normal.digits(call.leaderNumber()).matches("[0-9]{7,12}"),
                        "leaderPhone",
                        "电话请填手机号，或带区号的座机号")
                .done();
    }

    String organiser(Actor actor, NewCall call, Site site) {
        return call.team() == null ? site.name() : teams.get(actor, call.team()).name();
    }

    List<Team> teams(Actor actor) {
        return teams.list(actor);
    }

    /** Only whoever holds a course calls a session of it. */
    void checkTeaching(Actor actor, NewCall call) {
        UUID course = call.more().course();
        new Checks()
                .that(
                        course == null
                                || taught.open(actor).stream()
                                        .anyMatch(one -> one.course().equals(course)),
                        "course",
                        "这门课不归您这里办，请从列表里选")
                .done();
    }

    private boolean taught(Actor actor, @Nullable UUID course) {
        return course == null || taught.of(actor, course).isPresent();
    }

    private boolean known(Actor actor, @Nullable UUID team, @Nullable UUID leader) {
        try {
            if (team != null) {
                teams.get(actor, team);
            }
            if (leader != null) {
                accounts.get(actor, leader);
            }
            return true;
        } catch (NotFound e) {
            return false;
        }
    }

    private Set<String> codes(Actor actor, String list) {
        return lists.of(actor, list).stream().map(Choice::code).collect(Collectors.toSet());
    }
}
