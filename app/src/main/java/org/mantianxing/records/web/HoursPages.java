package org.mantianxing.records.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Words;
import org.mantianxing.records.Claim;
import org.mantianxing.records.HoursEntry;
import org.mantianxing.records.HoursLine;
import org.mantianxing.records.Ledger;
import org.mantianxing.records.Records;
import org.mantianxing.records.Sheet;
import org.mantianxing.records.Witnesses;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hours that wait for somebody's eyes: records of activities, and what was asked about hours. */
@Controller
class HoursPages {
    private final Records records;
    private final Witnesses witnesses;
    private final People people;

    HoursPages(Records records, Witnesses witnesses, People people) {
        this.witnesses = witnesses;
        this.records = records;
        this.people = people;
    }

    @GetMapping("/console/hours")
    ModelAndView desk(Actor actor, @RequestParam(defaultValue = "") String show) {
        boolean done = show.equals("done");
        List<Claim> claims = records.claims(actor, done);
        return new ModelAndView("records/desk")
                .addObject("done", done)
                .addObject("sheets", records.sheets(actor, done))
                .addObject("claims", claims)
                .addObject(
                        "names",
                        people.names(
                                actor, claims.stream().map(Claim::volunteer).toList()));
    }

    @GetMapping("/console/hours/sheets/{activity}")
    ModelAndView sheet(Actor actor, @PathVariable UUID activity) {
        return sheet(actor, activity, null);
    }

    @PostMapping("/console/hours/sheets/{activity}")
    ModelAndView confirm(
            Actor actor,
            @PathVariable UUID activity,
            @RequestParam(defaultValue = "") String looked,
            RedirectAttributes redirect) {
        try {
            records.confirm(actor, activity, looked.equals("yes"));
        } catch (Failure failure) {
            return Answers.on(failure, sheet(actor, activity, failure));
        }
        redirect.addFlashAttribute("said", Words.of("核对好了，这些时长现在是站点确认过的记录"));
        return new ModelAndView("redirect:/console/hours");
    }

    @GetMapping("/console/hours/claims/{id}")
    ModelAndView claim(Actor actor, @PathVariable UUID id) {
        return claim(actor, id, ClaimForm.EMPTY, null);
    }

    @PostMapping("/console/hours/claims/{id}")
    ModelAndView decide(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String answer,
            RedirectAttributes redirect) {
        ClaimForm form = new ClaimForm(minutes, words);
        try {
            if (answer.equals("grant")) {
                records.grant(actor, id, form.toMinutes(), form.words());
            } else {
                records.refuse(actor, id, form.words());
            }
        } catch (Failure failure) {
            return Answers.on(failure, claim(actor, id, form, failure));
        }
        redirect.addFlashAttribute("said", Words.of("处理好了，志愿者会收到消息"));
        return new ModelAndView("redirect:/console/hours");
    }

    private ModelAndView sheet(Actor actor, UUID activity, @Nullable Failure failure) {
        Sheet sheet = records.sheet(actor, activity);
        List<HoursLine> lines = records.sheetLines(actor, activity);
        List<HoursEntry> entries = new Ledger(lines).entries();
        List<Claim> claims = records.sheetClaims(actor, activity);
        Map<UUID, String> names = people.names(
                actor,
                Stream.concat(
                                lines.stream().map(HoursLine::volunteer),
                                claims.stream().map(Claim::volunteer))
                        .toList());
        return new ModelAndView("records/sheet")
                .addObject("sheet", sheet)
                .addObject("entries", entries)
                .addObject("witnessed", !witnesses.confirmed(actor, entries).isEmpty())
                .addObject("claims", claims)
                .addObject("names", names)
                .addObject("mine", Permissions.allows(actor, Command.RECORD_CORRECT, Target.at(sheet.path())))
                .addObject("failure", failure);
    }

    private ModelAndView claim(Actor actor, UUID id, ClaimForm form, @Nullable Failure failure) {
        Claim claim = records.claim(actor, id);
        return new ModelAndView("records/claim")
                .addObject("claim", claim)
                .addObject("mine", records.mayDecide(actor, claim))
                .addObject(
                        "name", people.names(actor, List.of(claim.volunteer())).getOrDefault(claim.volunteer(), ""))
                .addObject("form", form)
                .addObject("failure", failure);
    }
}
