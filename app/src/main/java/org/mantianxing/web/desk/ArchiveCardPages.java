package org.mantianxing.web.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Promises;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Category;
import org.mantianxing.catalogue.Choice;
import org.mantianxing.catalogue.Lists;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.NameChecks;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.pictures.Image;
import org.mantianxing.records.Ledger;
import org.mantianxing.records.Records;
import org.mantianxing.teams.Teams;
import org.mantianxing.volunteers.Bars;
import org.mantianxing.volunteers.Portraits;
import org.mantianxing.volunteers.Proofs;
import org.mantianxing.volunteers.SaidSkills;
import org.mantianxing.volunteers.Twins;
import org.mantianxing.volunteers.Unmasked;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One volunteer for the staff of a place: everything on one page, masked unless it is asked for with a reason. */
@Controller
class ArchiveCardPages {
    private final Volunteers volunteers;
    private final Person person;
    private final Sites sites;
    private final Catalogue catalogue;
    private final CardTimeline timeline;

    ArchiveCardPages(Volunteers volunteers, Person person, Sites sites, Catalogue catalogue, CardTimeline timeline) {
        this.timeline = timeline;
        this.volunteers = volunteers;
        this.person = person;
        this.sites = sites;
        this.catalogue = catalogue;
    }

    /** What other modules know of a volunteer. */
    @Component("archivePerson")
    record Person(
            Accounts accounts,
            Teams teams,
            Records records,
            Lists lists,
            Proofs proofs,
            Portraits portraits,
            SaidSkills said,
            Twins twins,
            Bars bars,
            NameChecks checks,
            Promises promises) {
        /** What a code of a list means, null for none. */
        @Nullable
        Choice choice(Actor actor, String list, String code) {
            return lists.find(actor, list, code).orElse(null);
        }
    }

    @GetMapping("/console/volunteers/{id}")
    ModelAndView card(Actor actor, @PathVariable UUID id) {
        actor.id();
        return page(actor, id);
    }

    @GetMapping("/console/volunteers/{id}/photo")
    ResponseEntity<byte[]> photo(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(person.portraits().picture(actor, id, Image.Size.SMALL).jpeg());
    }

    /** By POST: what is shown never comes again by going back or by a link. */
    @PostMapping("/console/volunteers/{id}/reveal")
    ModelAndView reveal(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            HttpServletResponse response) {
        actor.id();
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        try {
            Unmasked plain = volunteers.reveal(actor, id, why);
            return page(actor, id).addObject("plain", plain);
        } catch (Invalid invalid) {
            ModelAndView again = page(actor, id).addObject("invalid", invalid).addObject("why", why);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private ModelAndView page(Actor actor, UUID id) {
        Volunteer volunteer = volunteers.get(actor, id);
        if (!actor.staff()) {
            return new ModelAndView("redirect:/me");
        }
        Ledger ledger = person.records().ledger(actor, id);
        return new ModelAndView("volunteers/archiveCard")
                .addObject("volunteer", volunteer)
                .addObject("photo", person.portraits().has(actor, id))
                .addObject("home", sites.get(actor, volunteer.site()))
                .addObject("paper", person.accounts().get(actor, id).paperMasked())
                .addObject("checked", person.checks().of(actor, id).orElse(null))
                .addObject("politics", person.choice(actor, "politics", volunteer.politics()))
                .addObject("schooling", person.choice(actor, "schooling", volunteer.schooling()))
                .addObject("held", volunteers.skills(actor, id))
                .addObject("said", person.said().of(actor, volunteer))
                .addObject("skillNames", skillNames(actor))
                .addObject(
                        "keptFor",
                        volunteer.state() == Volunteer.State.MERGED
                                ? person.twins().keptFor(actor, id).orElse(null)
                                : null)
                .addObject("proofs", person.proofs().of(actor, id))
                .addObject("away", volunteers.away(actor, id))
                .addObject(
                        "teams",
                        Permissions.everAllows(actor, Command.TEAM_MANAGE)
                                ? person.teams().teamsOf(actor, id)
                                : java.util.List.of())
                .addObject(
                        "categories",
                        catalogue.everyCategory(actor).stream().collect(Collectors.toMap(Category::code, one -> one)))
                .addObject("star", person.records().total(actor, id).star())
                .addObject("ledger", ledger)
                .addObject("points", person.records().points(actor, ledger))
                .addObject("kept", person.promises().of(actor, volunteer).kept())
                .addObject("lines", timeline.of(actor, volunteer, ledger))
                .addObject("bars", person.bars().decides(actor, volunteer))
                .addObject("unmask", Permissions.allows(actor, Command.PERSON_UNMASK, Target.at(volunteer.path())));
    }

    private Map<String, Skill> skillNames(Actor actor) {
        return catalogue.skills(actor).stream().collect(Collectors.toMap(Skill::code, skill -> skill));
    }
}
