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
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.springframework.stereotype.Component;

/** What a call may choose from: categories, skills, risks, cases of agreement, sites, teams. */
@Component
class CallOptions {
    private final Catalogue catalogue;
    private final Lists lists;
    private final Sites sites;
    private final Teams teams;
    private final Accounts accounts;

    CallOptions(Catalogue catalogue, Lists lists, Sites sites, Teams teams, Accounts accounts) {
        this.catalogue = catalogue;
        this.lists = lists;
        this.sites = sites;
        this.teams = teams;
        this.accounts = accounts;
    }

    Optional<Site> site(Actor actor, @Nullable UUID id) {
        return sites.find(actor, id);
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
                .that(known(actor, call.team(), call.leader()), "leader", "没有找到这个团队或这名负责人")
                .done();
    }

    String organiser(Actor actor, NewCall call, Site site) {
        return call.team() == null ? site.name() : teams.get(actor, call.team()).name();
    }

    List<Team> teams(Actor actor) {
        return teams.list(actor);
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
