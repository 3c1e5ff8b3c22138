package org.mantianxing.records.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Words;
import org.mantianxing.records.HoursEntry;
import org.mantianxing.records.Ledger;
import org.mantianxing.records.Records;
import org.mantianxing.records.Sheet;
import org.mantianxing.records.Witnesses;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own record on the phone: stars, every service with its evidence, and what to do when something is wrong. */
@Controller
class OwnPages {
    private final Records records;
    private final Witnesses witnesses;
    private final Clock clock;

    OwnPages(Records records, Witnesses witnesses, Clock clock) {
        this.witnesses = witnesses;
        this.records = records;
        this.clock = clock;
    }

    @GetMapping("/me/record")
    ModelAndView mine(Actor actor, @RequestParam(defaultValue = "0") int year) {
        Ledger ledger = records.ledger(actor, actor.id());
        List<Ledger.Year> years = ledger.years();
        int newest = years.isEmpty() ? 0 : years.getFirst().year();
        int chosen = years.stream().anyMatch(known -> known.year() == year) ? year : newest;
        List<HoursEntry> entries = ledger.entries(chosen);
        return new ModelAndView("records/mine")
                .addObject("total", records.total(actor, actor.id()))
                .addObject("policy", records.policy(actor, ChinaTime.today(clock)))
                .addObject("ledger", ledger)
                .addObject("points", records.points(actor, ledger))
                .addObject("years", years)
                .addObject("year", chosen)
                .addObject("entries", entries)
                .addObject("sheets", sheets(actor, entries))
                .addObject("witnessed", witnesses.confirmed(actor, entries))
                .addObject("claims", records.ownClaims(actor));
    }

    @GetMapping("/me/record/{line}")
    ModelAndView entry(Actor actor, @PathVariable UUID line) {
        return entry(actor, line, DisputeForm.EMPTY, null);
    }

    @PostMapping("/me/record/{line}")
    ModelAndView dispute(
            Actor actor, @PathVariable UUID line, @ModelAttribute DisputeForm form, RedirectAttributes redirect) {
        try {
            records.dispute(actor, line, form.toMinutes(), form.toWords());
        } catch (Failure failure) {
            return Answers.on(failure, entry(actor, line, form, failure));
        }
        redirect.addFlashAttribute("said", Words.of("收到了，站点核对以后会告诉您"));
        return new ModelAndView("redirect:/me/record/" + line);
    }

    @PostMapping("/me/record/claims/{id}/withdraw")
    ModelAndView withdraw(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        records.withdraw(actor, id);
        redirect.addFlashAttribute("said", Words.of("收回了"));
        return new ModelAndView("redirect:/me/record#claims");
    }

    private ModelAndView entry(Actor actor, UUID line, DisputeForm form, @Nullable Failure failure) {
        HoursEntry entry = records.own(actor, line);
        return new ModelAndView("records/entry")
                .addObject("entry", entry)
                .addObject(
                        "sheet", sheets(actor, List.of(entry)).get(entry.first().activity()))
                .addObject(
                        "witnessed", !witnesses.confirmed(actor, List.of(entry)).isEmpty())
                .addObject("until", records.disputableUntil(actor, entry))
                .addObject(
                        "claims",
                        records.ownClaims(actor).stream()
                                .filter(claim -> entry.first().id().equals(claim.entry()))
                                .toList())
                .addObject("form", form)
                .addObject("failure", failure);
    }

    private Map<UUID, Sheet> sheets(Actor actor, List<HoursEntry> entries) {
        return records
                .progress(
                        actor,
                        entries.stream().map(entry -> entry.first().activity()).toList())
                .stream()
                .collect(Collectors.toMap(Sheet::activity, Function.identity()));
    }
}
