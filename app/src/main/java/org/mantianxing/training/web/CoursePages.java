package org.mantianxing.training.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.Lessons;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.mantianxing.training.Attempt;
import org.mantianxing.training.Course;
import org.mantianxing.training.Courses;
import org.mantianxing.training.Learning;
import org.mantianxing.training.Question;
import org.mantianxing.training.Tests;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Courses on the phone: what is taught, when, what it gives; the test; what one has learned. */
@Controller
class CoursePages {
    private static final Duration AHEAD = Duration.ofDays(400);
    private final Courses courses;
    private final Learning learning;
    private final Tests tests;
    private final Lessons lessons;
    private final Around around;
    private final Clock clock;

    CoursePages(Courses courses, Learning learning, Tests tests, Lessons lessons, Around around, Clock clock) {
        this.courses = courses;
        this.learning = learning;
        this.tests = tests;
        this.lessons = lessons;
        this.around = around;
        this.clock = clock;
    }

    @GetMapping("/training")
    ModelAndView list(Actor actor) {
        List<Course> all = courses.list(actor);
        Map<UUID, List<Activity>> ahead =
                ahead(actor, all).stream().collect(Collectors.groupingBy(one -> Around.course(one)));
        return around.page(actor, "training/courses")
                .addObject(
                        "courses",
                        all.stream()
                                .sorted((one, other) ->
                                        Boolean.compare(!ahead.containsKey(one.id()), !ahead.containsKey(other.id())))
                                .toList())
                .addObject("ahead", ahead);
    }

    @GetMapping("/training/{id}")
    ModelAndView course(Actor actor, @PathVariable UUID id) {
        return page(actor, id);
    }

    private ModelAndView page(Actor actor, UUID id) {
        Course course = courses.get(actor, id);
        return around.page(actor, "training/course")
                .addObject("course", course)
                .addObject("sessions", ahead(actor, List.of(course)))
                .addObject("standing", actor.has(Role.VOLUNTEER) ? learning.standing(actor, id) : null);
    }

    private List<Activity> ahead(Actor actor, List<Course> of) {
        Instant now = clock.instant();
        return lessons.of(actor, of.stream().map(Course::id).toList(), now, now.plus(AHEAD));
    }

    @PostMapping("/training/{id}/test")
    ModelAndView begin(Actor actor, @PathVariable UUID id) {
        try {
            return new ModelAndView("redirect:/training/tests/" + tests.begin(actor, id));
        } catch (Refused | Conflict failure) {
            ModelAndView page = page(actor, id).addObject("failure", failure);
            page.setStatus(failure instanceof Refused ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT);
            return page;
        }
    }

    /** A page that answered a form, loaded anew, is the course's. */
    @GetMapping("/training/{id}/test")
    String again(@PathVariable UUID id) {
        return "redirect:/training/" + id;
    }

    @GetMapping("/training/tests/{id}")
    ModelAndView test(Actor actor, @PathVariable UUID id) {
        return test(actor, tests.get(actor, id), List.of(), null);
    }

    @PostMapping("/training/tests/{id}")
    ModelAndView handIn(Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        Attempt attempt = tests.get(actor, id);
        List<Set<Integer>> chosen = chosen(attempt, typed);
        try {
            tests.handIn(actor, id, chosen);
        } catch (Invalid invalid) {
            ModelAndView page = test(actor, attempt, chosen, invalid);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        } catch (Conflict handedIn) {
            return new ModelAndView("redirect:/training/tests/" + id);
        }
        return new ModelAndView("redirect:/training/tests/" + id);
    }

    private static List<Set<Integer>> chosen(Attempt attempt, MultiValueMap<String, String> typed) {
        List<Set<Integer>> chosen = new ArrayList<>();
        for (int i = 0; i < attempt.asked().size(); i++) {
            Set<Integer> ticked = new TreeSet<>();
            for (String one : typed.getOrDefault("q" + i, List.of())) {
                if (one.matches("[0-9]")) {
                    ticked.add(Integer.parseInt(one));
                }
            }
            chosen.add(ticked);
        }
        return chosen;
    }

    private ModelAndView test(Actor actor, Attempt attempt, List<Set<Integer>> chosen, @Nullable Invalid invalid) {
        List<Question> questions = tests.questions(actor, attempt);
        return around.page(actor, attempt.endedAt() == null ? "training/test" : "training/result")
                .addObject("course", courses.get(actor, attempt.course()))
                .addObject("attempt", attempt)
                .addObject("questions", questions)
                .addObject("standing", learning.standing(actor, attempt.course()))
                .addObject("chosen", chosen)
                .addObject("invalid", invalid);
    }

    @GetMapping("/me/training")
    ModelAndView mine(Actor actor) {
        return around.page(actor, "training/mine")
                .addObject("standings", learning.standings(actor))
                .addObject("sessions", learning.sessions(actor))
                .addObject("proofs", around.earned(actor));
    }
}
