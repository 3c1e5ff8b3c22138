package org.mantianxing.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.catalogue.SkillTrees;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Words;
import org.mantianxing.volunteers.SaidSkills;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What volunteers can do in their own words, taken into the tree of skills: as one that is there, or as a new one. */
@Controller
class SaidSkillPages {
    private static final String LIST = "/console/volunteers/skills";
    private final SaidSkills said;
    private final SkillTrees trees;
    private final Catalogue catalogue;
    private final TransactionTemplate transaction;

    SaidSkillPages(SaidSkills said, SkillTrees trees, Catalogue catalogue, TransactionTemplate transaction) {
        this.said = said;
        this.trees = trees;
        this.catalogue = catalogue;
        this.transaction = transaction;
    }

    @GetMapping(LIST)
    ModelAndView list(Actor actor) {
        return page(actor, null, null);
    }

    @PostMapping("/console/volunteers/skills/{step:take|add|leave}")
    ModelAndView decide(
            Actor actor, @PathVariable String step, @ModelAttribute SaidSkillForm typed, RedirectAttributes redirect) {
        try {
            switch (step) {
                case "take" -> told(redirect, said.take(actor, typed.words(), typed.skill()));
                // a new skill that nobody has would be left behind if the second half failed
                case "add" ->
                    transaction.executeWithoutResult(_ ->
                            told(redirect, said.take(actor, typed.words(), trees.add(actor, typed.fresh()))));
                default -> {
                    said.leave(actor, typed.words());
                    redirect.addFlashAttribute("said", Words.of("好，就留在本人的资料里"));
                }
            }
        } catch (Invalid | Conflict failure) {
            ModelAndView again = page(actor, typed, failure);
            again.setStatus(failure instanceof Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
            return again;
        }
        return new ModelAndView("redirect:" + LIST);
    }

    private static void told(RedirectAttributes redirect, int people) {
        redirect.addFlashAttribute("said", Words.of("收进来了，{0} 位志愿者有了这项技能", people));
    }

    private ModelAndView page(Actor actor, @Nullable SaidSkillForm typed, @Nullable Failure failure) {
        List<Skill> skills = catalogue.skills(actor);
        return new ModelAndView("volunteers/skills")
                .addObject("waiting", said.waiting(actor))
                .addObject("skills", skills)
                .addObject("typed", typed)
                .addObject("failure", failure);
    }
}
