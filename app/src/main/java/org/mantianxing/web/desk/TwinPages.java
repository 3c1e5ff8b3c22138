package org.mantianxing.web.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Words;
import org.mantianxing.volunteers.Merge;
import org.mantianxing.volunteers.Twins;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Cards that may be of one person: listed, held side by side, put together, parted. */
@Controller
class TwinPages {
    private final Twins twins;
    private final Volunteers volunteers;
    private final TwinCards cards;

    TwinPages(Twins twins, Volunteers volunteers, TwinCards cards) {
        this.twins = twins;
        this.volunteers = volunteers;
        this.cards = cards;
    }

    @GetMapping("/console/volunteers/doubles")
    ModelAndView list(Actor actor) {
        return list(actor, null);
    }

    private ModelAndView list(Actor actor, @Nullable Failure failure) {
        List<Merge> undoable = twins.undoable(actor);
        Map<UUID, Volunteer> merged =
                volunteers
                        .list(
                                actor,
                                undoable.stream()
                                        .flatMap(one -> Stream.of(one.kept(), one.gone()))
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Volunteer::id, Function.identity(), (one, _) -> one));
        return new ModelAndView("volunteers/doubles")
                .addObject("pairs", twins.likely(actor))
                .addObject("merges", undoable)
                .addObject("merged", merged)
                .addObject("places", cards.places(actor))
                .addObject("failure", failure);
    }

    @GetMapping("/console/volunteers/doubles/{one}/{other}")
    ModelAndView pair(Actor actor, @PathVariable UUID one, @PathVariable UUID other) {
        return pair(actor, one, other, "", null);
    }

    @PostMapping("/console/volunteers/doubles/{one}/{other}/distinct")
    String distinct(Actor actor, @PathVariable UUID one, @PathVariable UUID other, RedirectAttributes redirect) {
        twins.distinct(actor, one, other);
        redirect.addFlashAttribute("said", Words.of("记下了，这两个人不再提示"));
        return "redirect:/console/volunteers/doubles";
    }

    /** {@code keep}: the one of the two that stays. */
    @PostMapping("/console/volunteers/doubles/{one}/{other}/merge")
    ModelAndView merge(
            Actor actor,
            @PathVariable UUID one,
            @PathVariable UUID other,
            @RequestParam(defaultValue = "") String keep,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        boolean first = keep.equals(one.toString());
        try {
            if (!first && !keep.equals(other.toString())) {
                throw Invalid.field("keep", "请选留哪一份");
            }
            twins.merge(actor, first ? one : other, first ? other : one, why);
        } catch (NotFound e) {
            throw e;
        } catch (Failure failure) {
            ModelAndView again = pair(actor, one, other, why, failure).addObject("keep", keep);
            again.setStatus(failure instanceof Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
            return again;
        }
        redirect.addFlashAttribute("said", Words.of("合并好了，30 天内可以分开"));
        return new ModelAndView("redirect:/console/volunteers/" + (first ? one : other));
    }

    @PostMapping("/console/volunteers/doubles/merges/{id}/part")
    ModelAndView part(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        try {
            twins.part(actor, id);
        } catch (NotFound e) {
            throw e;
        } catch (Failure failure) {
            ModelAndView again = list(actor, failure);
            again.setStatus(HttpStatus.CONFLICT);
            return again;
        }
        redirect.addFlashAttribute("said", Words.of("分开了，各归各的"));
        return new ModelAndView("redirect:/console/volunteers/doubles");
    }

    private ModelAndView pair(Actor actor, UUID one, UUID other, String why, @Nullable Failure failure) {
        twins.undoable(actor);
        return new ModelAndView("volunteers/double")
                .addObject("one", cards.of(actor, volunteers.get(actor, one)))
                .addObject("other", cards.of(actor, volunteers.get(actor, other)))
                .addObject("why", why)
                .addObject("failure", failure);
    }
}
