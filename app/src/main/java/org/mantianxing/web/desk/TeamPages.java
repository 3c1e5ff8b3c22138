package org.mantianxing.web.desk;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One team, for the staff of its place and for those who lead it. */
@Controller
class TeamPages {
    private final Teams teams;
    private final Volunteers volunteers;
    private final Accounts accounts;
    private final Sites sites;
    private final Busy busy;

    TeamPages(Teams teams, Volunteers volunteers, Accounts accounts, Sites sites, Busy busy) {
        this.teams = teams;
        this.volunteers = volunteers;
        this.accounts = accounts;
        this.sites = sites;
        this.busy = busy;
    }

    @GetMapping("/console/teams/{id}")
    ModelAndView team(Actor actor, @PathVariable UUID id) {
        actor.id();
        return page(actor, id);
    }

    @PostMapping("/console/teams/{id}")
    ModelAndView change(
            Actor actor, @PathVariable UUID id, @ModelAttribute TeamForm form, RedirectAttributes redirect) {
        return act(
                actor,
                id,
                redirect,
                Words.of("改好了"),
                team -> teams.change(actor, id, form.toName(), form.toAbout()),
                page -> page.addObject("form", form));
    }

    @PostMapping("/console/teams/{id}/members")
    ModelAndView add(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String who,
            RedirectAttributes redirect) {
        return act(
                actor,
                id,
                redirect,
                Words.of("加进来了"),
                team -> {
                    UUID account = volunteers.byNumber(actor, who);
                    if (teams.members(actor, id).contains(account)) {
                        throw Invalid.field("who", "已经在这支队伍里了");
                    }
                    teams.join(actor, id, account);
                },
                page -> page.addObject("who", who));
    }

    @PostMapping("/console/teams/{id}/members/{account}/remove")
    ModelAndView remove(Actor actor, @PathVariable UUID id, @PathVariable UUID account, RedirectAttributes redirect) {
        return act(actor, id, redirect, Words.of("已移出队伍"), team -> teams.remove(actor, id, account));
    }

    @PostMapping("/console/teams/{id}/members/{account}/lead")
    ModelAndView name(Actor actor, @PathVariable UUID id, @PathVariable UUID account, RedirectAttributes redirect) {
        return act(actor, id, redirect, Words.of("负责人定好了"), team -> teams.nameLeader(actor, id, account));
    }

    @PostMapping("/console/teams/{id}/members/{account}/dismiss")
    ModelAndView dismiss(Actor actor, @PathVariable UUID id, @PathVariable UUID account, RedirectAttributes redirect) {
        return act(actor, id, redirect, Words.of("不再是负责人了"), team -> teams.dismissLeader(actor, id, account));
    }

    @PostMapping("/console/teams/{id}/close")
    ModelAndView close(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        managed(actor, id);
        try {
            busy.requireIdle(actor, id);
            teams.close(actor, id);
        } catch (Conflict conflict) {
            return failed(page(actor, id), conflict.words());
        }
        redirect.addFlashAttribute("said", Words.of("队伍已解散，做过的服务都留着"));
        return new ModelAndView("redirect:/console/teams");
    }

    /** Does it and goes back to the team, or says on the team's page why not. */
    private ModelAndView act(Actor actor, UUID id, RedirectAttributes redirect, Words done, Consumer<Team> command) {
        return act(actor, id, redirect, done, command, page -> {});
    }

    private ModelAndView act(
            Actor actor,
            UUID id,
            RedirectAttributes redirect,
            Words done,
            Consumer<Team> command,
            Consumer<ModelAndView> typed) {
        Team team = managed(actor, id);
        try {
            command.accept(team);
        } catch (Invalid invalid) {
            ModelAndView again = page(actor, id).addObject("invalid", invalid);
            typed.accept(again);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        } catch (Conflict | Refused refused) {
            ModelAndView again = failed(page(actor, id), refused.words());
            typed.accept(again);
            return again;
        }
        redirect.addFlashAttribute("said", done);
        return new ModelAndView("redirect:/console/teams/" + id);
    }

    private static ModelAndView failed(ModelAndView page, Words words) {
        page.setStatus(HttpStatus.CONFLICT);
        return page.addObject("failed", words);
    }

    private Team managed(Actor actor, UUID id) {
        actor.id();
        Team team = teams.get(actor, id);
        if (!teams.manages(actor, team)) {
            throw new NotFound();
        }
        return team;
    }

    private ModelAndView page(Actor actor, UUID id) {
        Team team = managed(actor, id);
        Set<UUID> leaders = Set.copyOf(accounts.leadersOf(actor, id));
        List<UUID> ids = teams.members(actor, id);
        List<Member> members = accounts.list(actor, ids).stream()
                .map(account -> new Member(account, leaders.contains(account.id())))
                .sorted(Member.ORDER)
                .toList();
        return new ModelAndView("teams/deskTeam")
                .addObject("team", team)
                .addObject("home", sites.get(actor, team.site()))
                .addObject("parent", team.parent() == null ? null : teams.get(actor, team.parent()))
                .addObject("children", teams.children(actor, id))
                .addObject("members", members)
                .addObject("form", new TeamForm(null, team.name(), null, null, team.about()))
                .addObject("names", Permissions.allows(actor, Command.LEADER_NAME, Target.at(team.path())));
    }
}
