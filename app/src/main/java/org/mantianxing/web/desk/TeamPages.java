package org.mantianxing.web.desk;

import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Table;
import org.mantianxing.kernel.Words;
import org.mantianxing.teams.Offices;
import org.mantianxing.teams.Renewals;
import org.mantianxing.teams.Teams;
import org.mantianxing.volunteers.Volunteers;
import org.mantianxing.web.desk.TeamScreen.Asked;
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
    private final TeamScreen screen;
    private final Offices offices;
    private final Renewals renewals;
    private final TeamRoll roll;

    TeamPages(
            Teams teams, Volunteers volunteers, TeamScreen screen, Offices offices, Renewals renewals, TeamRoll roll) {
        this.teams = teams;
        this.volunteers = volunteers;
        this.screen = screen;
        this.offices = offices;
        this.renewals = renewals;
        this.roll = roll;
    }

    @GetMapping("/console/teams/{id}")
    ModelAndView team(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String as) {
        actor.id();
        return Table.asked(as)
                ? new ModelAndView(Table.VIEW).addObject("table", roll.of(actor, screen.managed(actor, id)))
                : screen.page(actor, id);
    }

    @PostMapping("/console/teams/{id}")
    ModelAndView change(
            Actor actor, @PathVariable UUID id, @ModelAttribute TeamForm form, RedirectAttributes redirect) {
        return screen.act(
                actor,
                id,
                redirect,
                new Asked(Words.of("改好了"), page -> page.addObject("form", form)),
                () -> teams.change(actor, id, form.toName(), form.toAbout()));
    }

    @PostMapping("/console/teams/{id}/members")
    ModelAndView add(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String who,
            RedirectAttributes redirect) {
        return screen.act(actor, id, redirect, new Asked(Words.of("加进来了"), page -> page.addObject("who", who)), () -> {
            UUID account = volunteers.byNumber(actor, who);
            if (teams.members(actor, id).contains(account)) {
                throw Invalid.field("who", "已经在这支队伍里了");
            }
            teams.join(actor, id, account);
        });
    }

    @PostMapping("/console/teams/{id}/members/{account}/remove")
    ModelAndView remove(Actor actor, @PathVariable UUID id, @PathVariable UUID account, RedirectAttributes redirect) {
        return screen.act(actor, id, redirect, Asked.of(Words.of("已移出队伍")), () -> teams.remove(actor, id, account));
    }

    /** Gives an office, or changes the one that is held. */
    @PostMapping("/console/teams/{id}/members/{account}/lead")
    ModelAndView name(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID account,
            @ModelAttribute OfficeForm form,
            RedirectAttributes redirect) {
        boolean holds = offices.holds(actor, account, id);
        Asked asked = new Asked(
                holds ? Words.of("任期改好了") : Words.of("负责人定好了"),
                page -> page.addObject("office", form).addObject("officer", account));
        return screen.act(actor, id, redirect, asked, () -> {
            if (holds) {
                offices.change(actor, id, account, form.toKind(), form.toUntil());
            } else {
                offices.give(actor, id, account, form.toKind(), form.toUntil());
            }
        });
    }

    @PostMapping("/console/teams/{id}/members/{account}/dismiss")
    ModelAndView dismiss(Actor actor, @PathVariable UUID id, @PathVariable UUID account, RedirectAttributes redirect) {
        return screen.act(actor, id, redirect, Asked.of(Words.of("不再是负责人了")), () -> offices.end(actor, id, account));
    }

    /** Says that the team goes on. */
    @PostMapping("/console/teams/{id}/renew")
    ModelAndView renew(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return screen.act(actor, id, redirect, Asked.of(Words.of("确认好了，谢谢")), () -> renewals.renew(actor, id));
    }
}
