package org.mantianxing.figures.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Site;
import org.mantianxing.figures.Assessments;
import org.mantianxing.figures.Scheme;
import org.mantianxing.figures.Score;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Table;
import org.mantianxing.kernel.Words;
import org.mantianxing.paper.Pdf;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Scores of places, the figures behind each, and the scheme. */
@Controller
class AssessmentPages {
    private static final double TENTHS = 10;
    private final Assessments assessments;
    private final Clock clock;

    AssessmentPages(Assessments assessments, Clock clock) {
        this.assessments = assessments;
        this.clock = clock;
    }

    @GetMapping("/console/assessment")
    ModelAndView ranking(
            Actor actor,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String as) {
        Site.Level of = level(level);
        int when = year(year);
        List<Score> scores = assessments.scores(actor, of, when);
        Scheme scheme = assessments.scheme(actor, of);
        if (Table.asked(as)) {
            return new ModelAndView(Table.VIEW).addObject("table", sheet(scheme, scores, when));
        }
        return new ModelAndView("figures/ranking")
                .addObject("level", of)
                .addObject("year", when)
                .addObject("thisYear", thisYear())
                .addObject("scheme", scheme)
                .addObject("scores", scores);
    }

    /** The year of a level on paper: ranks, and for each place its indicators, the year before and what was said. */
    @GetMapping("/console/assessment/report.pdf")
    ResponseEntity<byte[]> report(
            Actor actor, @RequestParam(defaultValue = "") String level, @RequestParam(defaultValue = "") String year) {
        Assessments.Report report = assessments.report(actor, level(level), year(year));
        byte[] pdf = Pdf.of(
                "figures/report.jte",
                "考核",
                Map.of("it", report, "made", ChinaTime.today(clock).toString()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(report.year() + "-" + report.level() + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(pdf);
    }

    @GetMapping("/console/assessment/{site}")
    ModelAndView one(Actor actor, @PathVariable UUID site, @RequestParam(defaultValue = "") String year) {
        int when = year(year);
        Score now = assessments.score(actor, site, when);
        Score before = assessments.score(actor, site, when - 1);
        return new ModelAndView("figures/score")
                .addObject("score", now)
                .addObject("before", before)
                .addObject("open", assessments.open(actor, now))
                .addObject("year", when)
                .addObject("period", assessments.period(actor, when))
                .addObject("notes", assessments.notes(actor, site, when));
    }

    @PostMapping("/console/assessment/{site}/notes")
    ModelAndView note(
            Actor actor,
            @PathVariable UUID site,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String figure,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        try {
            assessments.note(actor, site, year(year), figure, words);
            redirect.addFlashAttribute("said", Words.of("记下了"));
            return new ModelAndView("redirect:/console/assessment/" + site + "?year=" + year(year));
        } catch (Invalid failure) {
            ModelAndView page = one(actor, site, year)
                    .addObject("problem", failure)
                    .addObject("about", figure)
                    .addObject("typed", words);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @GetMapping("/console/assessment/scheme")
    ModelAndView scheme(Actor actor, @RequestParam(defaultValue = "") String level) {
        Scheme scheme = assessments.scheme(actor, level(level));
        return page(scheme, SchemeForm.of(scheme), null);
    }

    @PostMapping("/console/assessment/scheme")
    ModelAndView decide(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        Site.Level level = level(typed.getOrDefault("level", ""));
        SchemeForm form = SchemeForm.of(typed);
        try {
            assessments.decide(actor, level, form.items());
            redirect.addFlashAttribute("said", Words.of("新的考核办法生效了"));
            return new ModelAndView("redirect:/console/assessment?level=" + level);
        } catch (Invalid failure) {
            ModelAndView page = page(assessments.scheme(actor, level), form, failure);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static ModelAndView page(Scheme scheme, SchemeForm form, @Nullable Invalid problem) {
        return new ModelAndView("figures/scheme")
                .addObject("scheme", scheme)
                .addObject("form", form)
                .addObject("problem", problem);
    }

    private static Site.Level level(String typed) {
        return typed.equals(Site.Level.STATION.name()) ? Site.Level.STATION : Site.Level.INSTITUTE;
    }

    private int year(String typed) {
        try {
            return typed.isBlank() ? thisYear() : Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            return thisYear();
        }
    }

    private int thisYear() {
        return ChinaTime.today(clock).getYear();
    }

    private static Table sheet(Scheme scheme, List<Score> scores, int year) {
        List<Words> headings = new ArrayList<>(List.of(Words.of("名次"), Words.of("场所"), Words.of("得分")));
        List<List<Words>> notes = new ArrayList<>();
        notes.add(List.of(Words.of("年份"), Words.of("{0}", Integer.toString(year))));
        scheme.items().forEach(item -> {
            headings.add(Words.of(item.figure().words()));
            headings.add(Words.of("得分"));
            notes.add(List.of(
                    Words.of(item.figure().words()),
                    Words.of(item.per().words()),
                    Words.of("权重 {0}", item.weight()),
                    Words.of("满分：{0} 起", Numerals.of(item.figure(), item.whole())),
                    Words.of("一半：{0} 起", Numerals.of(item.figure(), item.half())),
                    Words.of(item.figure().definition())));
        });
        notes.add(List.of(Words.of("没有可比的数的指标不计分，权重让给其余指标。")));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Score one : scores) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(one.rank() == 0 ? null : one.rank());
            row.add(one.place().name());
            row.add(number(one.points()));
            one.parts().forEach(part -> {
                row.add(part.applies() ? part.value() : null);
                row.add(part.applies() ? part.points() : null);
            });
            rows.add(row);
        }
        return new Table(Words.of("考核"), headings, rows, notes);
    }

    private static @Nullable Object number(double points) {
        return Double.isNaN(points) ? null : (Object) (Math.round(points * TENTHS) / TENTHS);
    }
}
