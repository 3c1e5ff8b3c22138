package org.mantianxing.web.me;

import java.util.List;
import java.util.Objects;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.Role;
import org.mantianxing.records.Records;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.volunteers.Children;
import org.mantianxing.volunteers.DataConsents;
import org.mantianxing.volunteers.Guardians;
import org.mantianxing.volunteers.Portraits;
import org.mantianxing.volunteers.Proofs;
import org.mantianxing.volunteers.Reviews;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The tab 我的. */
@Controller
class MePages {
    private final Accounts accounts;
    private final Volunteers volunteers;
    private final Teams teams;
    private final Records records;
    private final Proofs proofs;
    private final Guardians guardians;
    private final Children children;
    private final Portraits portraits;
    private final Reviews reviews;
    private final DataConsents consents;

    /** What others have to look at or to agree to. */
    @Component("meWaiting")
    record Waiting(
            Proofs proofs,
            Portraits portraits,
            Guardians guardians,
            Children children,
            Reviews reviews,
            DataConsents consents) {}

    MePages(Accounts accounts, Volunteers volunteers, Teams teams, Records records, Waiting waiting) {
        this.guardians = waiting.guardians();
        this.children = waiting.children();
        this.portraits = waiting.portraits();
        this.reviews = waiting.reviews();
        this.consents = waiting.consents();
        this.proofs = waiting.proofs();
        this.accounts = accounts;
        this.volunteers = volunteers;
        this.teams = teams;
        this.records = records;
    }

    @GetMapping("/me")
    ModelAndView me(Actor actor) {
        if (DistrictScope.get().isPlatform()) {
            return new ModelAndView("redirect:/me/devices");
        }
        if (!actor.signedIn()) {
            return new ModelAndView("me/visitor");
        }
        List<Team> led = actor.grants().stream()
                .filter(grant -> grant.role() == Role.TEAM_LEADER)
                .map(Grant::team)
                .filter(Objects::nonNull)
                .map(team -> teams.get(actor, team))
                .toList();
        Volunteer me = volunteers.find(actor, actor.id()).orElse(null);
        return new ModelAndView("me/me")
                .addObject("account", accounts.get(actor, actor.id()))
                .addObject("volunteer", me)
                .addObject("proofs", me != null && me.skills().stream().anyMatch(skill -> proofs.asks(actor, skill)))
                .addObject("stale", consents.ask(actor))
                .addObject("review", reviews.own(actor).orElse(null))
                .addObject("awaited", guardians.awaited(actor))
                .addObject("photo", portraits.has(actor, actor.id()))
                .addObject("children", children.own(actor))
                .addObject(
                        "wards",
                        guardians.wards(actor).stream()
                                .filter(ward ->
                                        !children.accompanied(actor, ward.card().id()))
                                .toList())
                .addObject("minutes", records.minutes(actor, actor.id()))
                .addObject("teams", teams.teamsOf(actor, actor.id()))
                .addObject("led", led);
    }
}
