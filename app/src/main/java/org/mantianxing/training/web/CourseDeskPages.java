package org.mantianxing.training.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.training.Course;
import org.mantianxing.training.Courses;
import org.mantianxing.training.Plans;
import org.mantianxing.training.Questions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Courses in the console: what they say and give, their questions, their sessions with what each cost and brought. */
@Controller
class CourseDeskPages {
    private final Courses courses;
    private final Questions questions;
    private final Plans plans;
    private final Catalogue catalogue;
    private final Around around;

    CourseDeskPages(Courses courses, Questions questions, Plans plans, Catalogue catalogue, Around around) {
        this.courses = courses;
        this.questions = questions;
        this.plans = plans;
        this.catalogue = catalogue;
        this.around = around;
    }

    @GetMapping("/console/training")
    ModelAndView list(Actor actor) {
        List<Course> all = courses.all(actor);
        return around.page(actor, "training/desk")
                .addObject("courses", all)
                .addObject("manages", !courses.places(actor).isEmpty())
                .addObject(
                        "counts",
                        questions.counts(actor, all.stream().map(Course::id).toList()));
    }

    @GetMapping("/console/training/new")
    ModelAndView fresh(Actor actor) {
        if (courses.places(actor).isEmpty()) {
            throw new NotFound();
        }
        return form(actor, CourseForm.EMPTY, null);
    }

    @PostMapping("/console/training/new")
    ModelAndView add(Actor actor, @ModelAttribute CourseForm form, RedirectAttributes redirect) {
        try {
            UUID id = courses.add(actor, form.toCourse());
            redirect.addFlashAttribute("said", Words.of("课程加好了。写上题目，就可以开一场"));
            return new ModelAndView("redirect:/console/training/courses/" + id);
        } catch (Invalid failure) {
            return failed(form(actor, form, failure), failure);
        }
    }

    @GetMapping("/console/training/courses/{id}")
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        return page(actor, id, "", null);
    }

    @GetMapping("/console/training/courses/{id}/change")
    ModelAndView change(Actor actor, @PathVariable UUID id) {
        Course course = courses.atDesk(actor, id);
        if (!courses.manages(actor, course)) {
            throw new NotFound();
        }
        return form(actor, CourseForm.of(course), null).addObject("course", course);
    }

    @PostMapping("/console/training/courses/{id}/change")
    ModelAndView change(
            Actor actor, @PathVariable UUID id, @ModelAttribute CourseForm form, RedirectAttributes redirect) {
        try {
            courses.change(actor, id, form.toCourse(), Math.max(0, CourseForm.number(form.version())));
        } catch (Invalid | Conflict failure) {
            return failed(form(actor, form, failure).addObject("course", courses.atDesk(actor, id)), failure);
        }
        return done(id, redirect, Words.of("改好了"));
    }

    @PostMapping("/console/training/courses/{id}/{step:close|open}")
    ModelAndView close(Actor actor, @PathVariable UUID id, @PathVariable String step, RedirectAttributes redirect) {
        courses.close(actor, id, step.equals("close"));
        return done(id, redirect, Words.of(step.equals("close") ? "这门课停了，已经发出的场次照常" : "这门课又开了"));
    }

    @PostMapping("/console/training/courses/{id}/questions")
    ModelAndView ask(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "questions", defaultValue = "") String typed,
            RedirectAttributes redirect) {
        try {
            return done(id, redirect, Words.of("加了 {0} 道题", questions.add(actor, id, typed)));
        } catch (Invalid failure) {
            return failed(page(actor, id, typed, failure), failure);
        }
    }

    @PostMapping("/console/training/courses/{id}/questions/{question}/remove")
    ModelAndView retire(Actor actor, @PathVariable UUID id, @PathVariable UUID question, RedirectAttributes redirect) {
        try {
            questions.retire(actor, id, question);
        } catch (Conflict failure) {
            return failed(page(actor, id, "", failure), failure);
        }
        return done(id, redirect, Words.of("这道题不再考了，答过的人还看得到"));
    }

    @PostMapping("/console/training/courses/{id}/sessions/{session}/cost")
    ModelAndView cost(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID session,
            @RequestParam(defaultValue = "") String yuan,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        try {
            plans.cost(actor, session, yuan.isBlank() ? -1 : Yuan.fen(yuan), words);
        } catch (Invalid | Refused failure) {
            return failed(
                    page(actor, id, "", failure).addObject("costly", session).addObject("yuan", yuan), failure);
        }
        return done(id, redirect, Words.of("花费记下了"));
    }

    /** A page that answered a form, loaded anew, is the course's. */
    @GetMapping({
        "/console/training/courses/{id}/{step:close|open|questions}",
        "/console/training/courses/{id}/questions/{question}/remove",
        "/console/training/courses/{id}/sessions/{session}/cost"
    })
    String again(@PathVariable UUID id) {
        return "redirect:/console/training/courses/" + id;
    }

    private static ModelAndView done(UUID id, RedirectAttributes redirect, Words words) {
        redirect.addFlashAttribute("said", words);
        return new ModelAndView("redirect:/console/training/courses/" + id);
    }

    static ModelAndView failed(ModelAndView page, Failure failure) {
        page.setStatus(
                failure instanceof Invalid
                        ? HttpStatus.UNPROCESSABLE_CONTENT
                        : failure instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.FORBIDDEN);
        return page;
    }

    private ModelAndView form(Actor actor, CourseForm form, @Nullable Failure failure) {
        return around.page(actor, "training/courseForm")
                .addObject("form", form)
                .addObject("failure", failure)
                .addObject("places", courses.places(actor))
                .addObject("tree", catalogue.skills(actor))
                .addObject("categories", catalogue.categories(actor));
    }

    private ModelAndView page(Actor actor, UUID id, String typed, @Nullable Failure failure) {
        Course course = courses.atDesk(actor, id);
        return around.page(actor, "training/deskCourse")
                .addObject("course", course)
                .addObject("report", plans.report(actor, id))
                .addObject("questions", questions.of(actor, id))
                .addObject("manages", courses.manages(actor, course))
                .addObject("holds", courses.holds(actor, course))
                .addObject("typed", typed)
                .addObject("failure", failure);
    }
}
