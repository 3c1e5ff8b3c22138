package org.mantianxing.web.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Account;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.records.Ledger;
import org.mantianxing.records.Records;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.volunteers.Volunteer;
import org.springframework.stereotype.Component;

/** What is known of somebody, to be held beside another. */
@Component
class TwinCards {
    private final Accounts accounts;
    private final Records records;
    private final Teams teams;
    private final Sites sites;
    private final Catalogue catalogue;

    TwinCards(Accounts accounts, Records records, Teams teams, Sites sites, Catalogue catalogue) {
        this.accounts = accounts;
        this.records = records;
        this.teams = teams;
        this.sites = sites;
        this.catalogue = catalogue;
    }

    TwinCard of(Actor actor, Volunteer card) {
        Account account = accounts.get(actor, card.id());
        Ledger ledger = records.ledger(actor, card.id());
        return new TwinCard(
                card,
                account,
                sites.find(actor, card.site()).map(Site::name).orElse(""),
                catalogue.skills(actor).stream()
                        .filter(skill -> card.skills().contains(skill.code()))
                        .toList(),
                teams.teamsOf(actor, card.id()).stream().map(Team::name).toList(),
                ledger.minutes(),
                ledger.entries().size());
    }

    Map<UUID, String> places(Actor actor) {
        List<Site> all = sites.list(actor);
        return all.stream().collect(Collectors.toMap(Site::id, Site::name));
    }
}
