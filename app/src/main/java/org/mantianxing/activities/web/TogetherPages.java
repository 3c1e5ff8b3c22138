package org.mantianxing.activities.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Member;
import org.mantianxing.activities.Promises;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Words;
import org.mantianxing.teams.Team;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A task that concerns more than one: another comes in one's stead, a team leader signs members up. */
@Controller
class TogetherPages {
    private static final int LONGEST_NUMBER = 20;
    private final Activities activities;
    private final Promises promises;
    private final TaskScreen screen;
    private final Naming naming;

    TogetherPages(Activities activities, Promises promises, TaskScreen screen, Naming naming) {
        this.activities = activities;
        this.promises = promises;
        this.screen = screen;
        this.naming = naming;
    }

    @PostMapping("/tasks/{id}/hand-over")
    ModelAndView handOver(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number,
            RedirectAttributes redirect) {
        String typed = number.length() > LONGEST_NUMBER ? number.substring(0, LONGEST_NUMBER) : number;
        return act(actor, id, typed, redirect, () -> {
            promises.handOver(actor, id, typed);
            return Words.of("已经去问了，对方答应之前，名额还是您的");
        });
    }

    @PostMapping("/tasks/{id}/take-back")
    ModelAndView takeBack(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return act(actor, id, "", redirect, () -> {
            promises.takeBack(actor, id);
            return Words.of("收回了，还是您自己去");
        });
    }

    @PostMapping("/tasks/{id}/instead")
    ModelAndView instead(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String agreed,
            RedirectAttributes redirect) {
        return act(actor, id, "", redirect, () -> {
            promises.comeInstead(actor, id, !agreed.isEmpty());
            return Words.of("定下来了，谢谢您愿意来");
        });
    }

    @PostMapping("/tasks/{id}/not-instead")
    ModelAndView notInstead(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return act(actor, id, "", redirect, () -> {
            promises.notInstead(actor, id);
            return Words.of("好的，已经告诉对方");
        });
    }

    @PostMapping("/tasks/{id}/in-return")
    ModelAndView inReturn(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String own,
            RedirectAttributes redirect) {
        return act(actor, id, "", redirect, () -> {
            if (!own.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                throw Invalid.field("own", "请选一个自己的任务来换");
            }
            promises.askInReturn(actor, id, UUID.fromString(own));
            return Words.of("已经去问对方换不换，答复以前两边都不变");
        });
    }

    @PostMapping("/tasks/{id}/swap")
    ModelAndView swap(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return act(actor, id, "", redirect, () -> {
            promises.swap(actor, id);
            return Words.of("换好了，两边都收到消息了");
        });
    }

    @PostMapping("/tasks/{id}/not-swap")
    ModelAndView notSwap(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return act(actor, id, "", redirect, () -> {
            promises.notSwap(actor, id);
            return Words.of("不换，已经告诉对方。还是在问他能不能代替您");
        });
    }

    private interface Act {
        Words done();
    }

    private ModelAndView act(Actor actor, UUID id, String typed, RedirectAttributes redirect, Act act) {
        try {
            redirect.addFlashAttribute("said", act.done());
            return new ModelAndView("redirect:/tasks/" + id);
        } catch (Failure failure) {
            return screen.again(actor, id, failure).addObject("number", typed);
        }
    }

    /** @param team one of those that this person leads; the first where it is not said */
    @GetMapping("/tasks/{id}/team")
    ModelAndView team(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID team) {
        List<Team> led = promises.led(actor);
        Team chosen = led.stream()
                .filter(one -> team == null || one.id().equals(team))
                .findFirst()
                .orElseThrow(NotFound::new);
        return page(actor, id, led, chosen, promises.members(actor, id, chosen.id(), naming.english()));
    }

    @PostMapping("/tasks/{id}/team")
    ModelAndView signUp(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID team,
            @RequestParam(defaultValue = "") List<UUID> volunteer) {
        List<Member> told = promises.signUpTeam(actor, id, team, volunteer);
        List<Team> led = promises.led(actor);
        Team chosen =
                led.stream().filter(one -> one.id().equals(team)).findFirst().orElseThrow(NotFound::new);
        return page(actor, id, led, chosen, promises.members(actor, id, team, naming.english()))
                .addObject("told", told);
    }

    private ModelAndView page(Actor actor, UUID id, List<Team> led, Team chosen, List<Member> members) {
        return new ModelAndView("activities/team")
                .addObject("activity", activities.get(actor, id))
                .addObject("led", led)
                .addObject("chosen", chosen)
                .addObject("members", members);
    }
}
