package org.mantianxing.web.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Account;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Reach;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.teams.Alliance;
import org.mantianxing.teams.JoinRequest;
import org.mantianxing.teams.Joining;
import org.mantianxing.teams.Office;
import org.mantianxing.teams.Offices;
import org.mantianxing.teams.Renewals;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.TeamYears;
import org.mantianxing.teams.Teams;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one team for those who manage it, whichever of its commands was given. */
@Component
class TeamScreen {
    private final Teams teams;
    private final Joining joining;
    private final Accounts accounts;
    private final Sites sites;
    private final Around around;

    /** What else is told of a team. */
    @Component("teamScreenAround")
    record Around(Offices offices, Renewals renewals, TeamYears figures, Alliance alliance) {}

    TeamScreen(Teams teams, Joining joining, Accounts accounts, Sites sites, Around around) {
        this.around = around;
        this.teams = teams;
        this.joining = joining;
        this.accounts = accounts;
        this.sites = sites;
    }

    /** What a command says when it is done, and what the page keeps when it is not. */
    record Asked(Words done, Consumer<ModelAndView> typed) {
        static Asked of(Words done) {
            return new Asked(done, _ -> {});
        }
    }

    /** Does it and goes back to the team, or says on the team's page why not. */
    ModelAndView act(Actor actor, UUID id, RedirectAttributes redirect, Asked asked, Runnable command) {
        managed(actor, id);
        try {
            command.run();
        } catch (Invalid invalid) {
            ModelAndView again = page(actor, id).addObject("invalid", invalid);
            asked.typed().accept(again);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        } catch (Conflict | Refused refused) {
            ModelAndView again = page(actor, id).addObject("failed", refused.words());
            again.setStatus(HttpStatus.CONFLICT);
            asked.typed().accept(again);
            return again;
        }
        redirect.addFlashAttribute("said", asked.done());
        return new ModelAndView("redirect:/console/teams/" + id);
    }

    Team managed(Actor actor, UUID id) {
        actor.id();
        Team team = teams.get(actor, id);
        if (!teams.manages(actor, team)) {
            throw new NotFound();
        }
        return team;
    }

    ModelAndView page(Actor actor, UUID id) {
        Team team = managed(actor, id);
        Set<UUID> leaders = Set.copyOf(accounts.leadersOf(actor, id));
        List<Member> members = accounts.list(actor, teams.members(actor, id)).stream()
                .map(account -> new Member(account, leaders.contains(account.id())))
                .sorted(Member.ORDER)
                .toList();
        List<JoinRequest> asking = joining.waiting(actor, id);
        Map<UUID, Account> askers = accounts
                .list(actor, asking.stream().map(JoinRequest::account).toList())
                .stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
        boolean shapes = Permissions.allows(actor, Command.LEADER_NAME, Target.at(team.path()));
        Reach reach = Permissions.reach(actor, Command.LEADER_NAME);
        List<Team> others = shapes
                ? new TeamTree(teams.list(actor), one -> !one.id().equals(id))
                        .nodes().stream().map(TeamTree.Node::team).toList()
                : List.of();
        return new ModelAndView("teams/deskTeam")
                .addObject("team", team)
                .addObject("home", sites.get(actor, team.site()))
                .addObject("parent", team.parent() == null ? null : teams.get(actor, team.parent()))
                .addObject("children", teams.children(actor, id))
                .addObject("members", members)
                .addObject("asking", asking)
                .addObject("askers", askers)
                .addObject("others", others)
                .addObject(
                        "homes",
                        sites.list(actor).stream()
                                .filter(site -> reach.covers(site.path()))
                                .toList())
                .addObject("steps", teams.steps(actor, id))
                .addObject(
                        "offices",
                        around.offices().of(actor, id).stream().collect(Collectors.toMap(Office::account, one -> one)))
                .addObject("contact", around.alliance().contact(actor, id))
                .addObject("due", around.renewals().due(actor, id))
                .addObject("done", around.figures().of(actor, id))
                .addObject("form", new TeamForm(null, team.name(), null, null, team.about()))
                .addObject("names", shapes);
    }
}
