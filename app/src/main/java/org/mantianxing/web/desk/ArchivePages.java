package org.mantianxing.web.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Normal;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Page;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Table;
import org.mantianxing.kernel.Words;
import org.mantianxing.records.Total;
import org.mantianxing.records.Totals;
import org.mantianxing.volunteers.ArchiveSearches;
import org.mantianxing.volunteers.DataRequests;
import org.mantianxing.volunteers.Proofs;
import org.mantianxing.volunteers.Reviews;
import org.mantianxing.volunteers.SaidSkills;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.VolunteerQuery;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The archive of volunteers for the staff of a place: found by any mix of what is known, shown masked. */
@Controller
class ArchivePages {
    private static final int PAGE = 50;
    private final Volunteers volunteers;
    private final ArchiveQueries queries;
    private final ArchiveSheets sheets;
    private final ArchiveSearches searches;
    private final Around around;

    ArchivePages(
            Volunteers volunteers,
            ArchiveQueries queries,
            ArchiveSheets sheets,
            ArchiveSearches searches,
            Around around) {
        this.volunteers = volunteers;
        this.queries = queries;
        this.sheets = sheets;
        this.searches = searches;
        this.around = around;
    }

    /** What stands beside the names. */
    @Component("archiveAround")
    record Around(
            Totals totals,
            PlainSheets plain,
            Reviews reviews,
            DataRequests requests,
            SaidSkills said,
            Proofs proofs,
            Sites sites,
            Catalogue catalogue) {}

    @GetMapping("/console/volunteers")
    ModelAndView list(
            Actor actor,
            @ModelAttribute ArchiveFilter filter,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "") String plain,
            @RequestParam(defaultValue = "") String why) {
        actor.id();
        VolunteerQuery query = queries.of(actor, filter, PAGE);
        if (Table.asked(as)) {
            return new ModelAndView(Table.VIEW)
                    .addObject(
                            "table",
                            plain.isEmpty()
                                    ? sheets.of(actor, query)
                                    : around.plain().of(actor, query, Normal.line(why)));
        }
        @Nullable Site place = queries.place(actor, filter);
        Page<Volunteer> page = volunteers.list(actor, query);
        return new ModelAndView("volunteers/archive")
                .addObject("query", query)
                .addObject("page", page)
                .addObject("totals", totals(actor, page.rows()))
                .addObject("searches", searches.own(actor))
                .addObject("filter", filter)
                .addObject(
                        "waiting",
                        Permissions.everAllows(actor, Command.PROOF_DECIDE)
                                ? around.proofs().waiting(actor).size()
                                : 0)
                .addObject(
                        "applied",
                        Permissions.everAllows(actor, Command.VOLUNTEER_ADMIT)
                                ? around.reviews().waiting(actor).size()
                                : 0)
                .addObject(
                        "requests",
                        Permissions.everAllows(actor, Command.VOLUNTEER_ADMIT)
                                ? around.requests().waiting(actor).size()
                                : 0)
                .addObject(
                        "said",
                        Permissions.everAllows(actor, Command.SETTINGS_CHANGE)
                                ? around.said().waiting(actor).size()
                                : 0)
                .addObject("teams", queries.managed(actor))
                .addObject("site", place == null ? "" : place.id().toString())
                .addObject("towns", around.sites().towns(actor))
                .addObject("skills", around.catalogue().skills(actor))
                .addObject("skillNames", skillNames(actor))
                .addObject(
                        "places", around.sites().list(actor).stream().collect(Collectors.toMap(Site::id, Site::name)));
    }

    /** Keeps what is looked for under a name; without conditions or a name it says so on the list. */
    @PostMapping("/console/volunteers/searches")
    ModelAndView keep(
            Actor actor,
            @ModelAttribute ArchiveFilter filter,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes redirect) {
        try {
            searches.keep(actor, name, filter.query());
        } catch (Invalid | Refused failure) {
            ModelAndView again = list(actor, filter, "", "", "")
                    .addObject("failure", failure)
                    .addObject("name", name);
            again.setStatus(failure instanceof Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
            return again;
        }
        redirect.addFlashAttribute("said", Words.of("保存好了，下次点一下就能找"));
        return new ModelAndView("redirect:/console/volunteers?" + filter.query());
    }

    @PostMapping("/console/volunteers/searches/{id}/drop")
    ModelAndView drop(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        searches.drop(actor, id);
        redirect.addFlashAttribute("said", Words.of("删掉了"));
        return new ModelAndView("redirect:/console/volunteers");
    }

    private Map<UUID, Total> totals(Actor actor, List<Volunteer> rows) {
        return around.totals().of(actor, rows.stream().map(Volunteer::id).toList()).stream()
                .collect(Collectors.toMap(Total::volunteer, one -> one));
    }

    private Map<String, Skill> skillNames(Actor actor) {
        return around.catalogue().skills(actor).stream().collect(Collectors.toMap(Skill::code, skill -> skill));
    }
}
