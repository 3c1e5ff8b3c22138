package org.mantianxing.web.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Leaders;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Reach;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Table;
import org.mantianxing.kernel.Words;
import org.mantianxing.teams.Renewals;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.TeamProposals;
import org.mantianxing.teams.TeamYear;
import org.mantianxing.teams.TeamYears;
import org.mantianxing.teams.Teams;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The team tree in the console, and founding a team. */
@Controller
class TeamListPages {
    private final Teams teams;
    private final Leaders leaders;
    private final Sites sites;
    private final TeamProposals proposals;

    private final Done done;

    /** What teams did, and whether they go on. */
    @Component("teamListDone")
    record Done(TeamYears figures, Renewals renewals) {}

    TeamListPages(Teams teams, Leaders leaders, Sites sites, TeamProposals proposals, Done done) {
        this.done = done;
        this.proposals = proposals;
        this.teams = teams;
        this.leaders = leaders;
        this.sites = sites;
    }

    @GetMapping("/console/teams")
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String all,
            @RequestParam(defaultValue = "") String late,
            @RequestParam(defaultValue = "") String as) {
        requireStaff(actor);
        Set<UUID> overdue = done.renewals().late(actor).stream().map(Team::id).collect(Collectors.toSet());
        Reach reach = Permissions.reach(actor, Command.TEAM_MANAGE);
        boolean mine = all.isEmpty() && !reach.everywhere() && !reach.paths().isEmpty();
        String word = q.strip();
        List<Team> known = teams.list(actor);
        TeamTree tree = new TeamTree(
                known,
                team -> (late.isEmpty() || overdue.contains(team.id()))
                        && (kind.isEmpty() || team.kind().name().equals(kind))
                        && team.name().contains(word)
                        && (!mine || reach.covers(team.path())));
        List<TeamRow> rows = rows(actor, tree.nodes(), overdue);
        if (Table.asked(as)) {
            return new ModelAndView(Table.VIEW).addObject("table", TeamRow.sheet(rows));
        }
        return new ModelAndView("teams/desk")
                .addObject("rows", rows)
                .addObject("counts", known.stream().collect(Collectors.groupingBy(Team::kind, Collectors.counting())))
                .addObject("late", late)
                .addObject("overdue", overdue.size())
                .addObject("q", word)
                .addObject("kind", kind)
                .addObject("mine", mine)
                .addObject("narrow", !reach.everywhere() && !reach.paths().isEmpty())
                .addObject(
                        "proposed",
                        Permissions.everAllows(actor, Command.LEADER_NAME)
                                ? proposals.waiting(actor).size()
                                : 0)
                .addObject("mayFound", Permissions.everAllows(actor, Command.LEADER_NAME));
    }

    @GetMapping("/console/teams/new")
    ModelAndView fresh(Actor actor, @RequestParam(defaultValue = "") String parent) {
        return form(actor, new TeamForm(null, null, null, parent, null), null);
    }

    @PostMapping("/console/teams/new")
    ModelAndView found(Actor actor, @ModelAttribute TeamForm form, RedirectAttributes redirect) {
        requireStaff(actor);
        try {
            Team team = teams.found(actor, form.toNewTeam());
            redirect.addFlashAttribute("said", Words.of("“{0}”成立了，接着加队员、定负责人", team.name()));
            return new ModelAndView("redirect:/console/teams/" + team.id());
        } catch (Invalid invalid) {
            ModelAndView again = form(actor, form, invalid);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        } catch (Conflict conflict) {
            ModelAndView again = form(actor, form, null).addObject("conflict", conflict.words());
            again.setStatus(HttpStatus.CONFLICT);
            return again;
        }
    }

    private ModelAndView form(Actor actor, TeamForm form, @Nullable Invalid invalid) {
        requireStaff(actor);
        Permissions.requireEver(actor, Command.LEADER_NAME);
        Reach reach = Permissions.reach(actor, Command.TEAM_MANAGE);
        List<Site> homes = sites.list(actor).stream()
                .filter(site -> reach.covers(site.path()))
                .toList();
        return new ModelAndView("teams/found")
                .addObject("form", form)
                .addObject("invalid", invalid)
                .addObject("homes", homes)
                .addObject(
                        "parents",
                        new TeamTree(teams.list(actor), team -> true)
                                .nodes().stream().map(TeamTree.Node::team).toList());
    }

    private List<TeamRow> rows(Actor actor, List<TeamTree.Node> nodes, Set<UUID> overdue) {
        Map<UUID, TeamYear> years = done.figures().all(actor);
        Map<UUID, Integer> sizes = teams.sizes(actor);
        Map<UUID, List<String>> led =
                leaders.of(actor, nodes.stream().map(node -> node.team().id()).toList());
        return nodes.stream()
                .map(node -> new TeamRow(
                        node.team(),
                        node.depth(),
                        teams.manages(actor, node.team()),
                        sites.find(actor, node.team().site()).map(Site::name).orElse(""),
                        sizes.getOrDefault(node.team().id(), 0),
                        led.getOrDefault(node.team().id(), List.of()),
                        years.getOrDefault(node.team().id(), TeamYear.NOTHING).hours(),
                        overdue.contains(node.team().id())))
                .toList();
    }

    private static void requireStaff(Actor actor) {
        actor.id();
        if (!actor.staff()) {
            throw new NotFound();
        }
    }
}
