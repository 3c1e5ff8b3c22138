package org.mantianxing.web.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Lists;
import org.mantianxing.catalogue.Supplier;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Reach;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.springframework.stereotype.Component;

/** For whom somebody may put services on the menu, and what the form chooses from. */
@Component
class Suppliers {
    private final Sites sites;
    private final Teams teams;
    private final Catalogue catalogue;
    private final Lists lists;

    Suppliers(Sites sites, Teams teams, Catalogue catalogue, Lists lists) {
        this.sites = sites;
        this.teams = teams;
        this.catalogue = catalogue;
        this.lists = lists;
    }

    /** One's own sites first, then the teams. */
    List<EntryChoices.Owner> of(Actor actor) {
        Reach reach = Permissions.reach(actor, Command.MENU_OFFER);
        Stream<EntryChoices.Owner> places = sites.list(actor).stream()
                .filter(site -> reach.covers(site.path()))
                .map(site -> new EntryChoices.Owner(
                        "site:" + site.id(), new Supplier(site.id(), site.path(), null, site.name())));
        Stream<EntryChoices.Owner> led = teams.list(actor).stream()
                .filter(team -> reach.covers(team.path()) || reach.teams().contains(team.id()))
                .map(Suppliers::choice);
        return Stream.concat(places, led).toList();
    }

    private static EntryChoices.Owner choice(Team team) {
        return new EntryChoices.Owner(
                "team:" + team.id(), new Supplier(team.site(), team.path(), team.id(), team.name()));
    }

    Supplier find(Actor actor, String key) {
        return of(actor).stream()
                .filter(choice -> choice.key().equals(key))
                .map(EntryChoices.Owner::supplier)
                .findFirst()
                .orElseThrow(() -> Invalid.field("supplier", "请选择是谁供的服务"));
    }

    EntryChoices choices(Actor actor) {
        return new EntryChoices(
                catalogue.categories(actor),
                catalogue.skills(actor).stream()
                        .filter(skill -> skill.parent() != null)
                        .toList(),
                lists.of(actor, "risk-kinds"),
                sites.list(actor).stream()
                        .filter(site -> site.level() == Site.Level.INSTITUTE || site.level() == Site.Level.STATION)
                        .toList());
    }

    /** What places, skills and categories are called. */
    Map<String, String> names(Actor actor) {
        return Stream.concat(
                        sites.list(actor).stream().map(site -> Map.entry(site.path(), site.name())),
                        catalogue.skills(actor).stream().map(skill -> Map.entry("skill:" + skill.code(), skill.name())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }
}
