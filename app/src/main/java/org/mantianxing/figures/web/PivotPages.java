package org.mantianxing.figures.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.figures.Figures;
import org.mantianxing.figures.Pivot;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Table;
import org.mantianxing.kernel.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tables by any dimension. */
@Controller
class PivotPages extends FilteredPages {
    private final Figures figures;
    private final Narrowing narrowing;
    private final Labels labels;

    PivotPages(Figures figures, Narrowing narrowing, Labels labels) {
        this.figures = figures;
        this.narrowing = narrowing;
        this.labels = labels;
    }

    @ModelAttribute("asked")
    PivotForm asked(
            @RequestParam(defaultValue = "") String figure,
            @RequestParam(defaultValue = "") String rows,
            @RequestParam(defaultValue = "") String columns) {
        return PivotForm.of(figure, rows, columns);
    }

    @GetMapping("/console/figures/pivot")
    ModelAndView pivot(
            Actor actor,
            @ModelAttribute("form") FigureForm form,
            @ModelAttribute("asked") PivotForm asked,
            @RequestParam(defaultValue = "") String as,
            @CookieValue(name = "mtx-lang", defaultValue = "zh") String language) {
        Narrowed narrowed = narrowing.read(actor, form);
        Labels.Names names = labels.names();
        Pivot pivot = null;
        Invalid problem = narrowed.invalid();
        try {
            pivot = sorted(
                    figures.pivot(actor, narrowed.filter(), asked.figure(), asked.rows(), asked.columns()), names);
        } catch (Invalid failure) {
            problem = failure;
        }
        if (Table.asked(as) && pivot != null) {
            return new ModelAndView(Table.VIEW)
                    .addObject("table", PivotSheet.of(language.equals("en"), names, pivot, narrowed));
        }
        ModelAndView page = new ModelAndView("figures/pivot")
                .addObject("narrowed", narrowed)
                .addObject("names", names)
                .addObject("pivot", pivot)
                .addObject("problem", problem)
                .addObject("open", figures.rowsOpen(actor, narrowed.filter()))
                .addObject("views", figures.views(actor));
        if (problem != null) {
            page.setStatus(HttpStatus.BAD_REQUEST);
        }
        return page;
    }

    @PostMapping("/console/figures/views")
    String keep(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String query,
            RedirectAttributes redirect) {
        try {
            figures.keepView(actor, name, query);
            redirect.addFlashAttribute("said", Words.of("存好了，在“我的表”里"));
        } catch (Conflict failure) {
            redirect.addFlashAttribute("said", failure.words());
        } catch (Invalid failure) {
            redirect.addFlashAttribute("said", failure.problems().getFirst().words());
            return "redirect:/console/figures/pivot";
        }
        return "redirect:/console/figures/pivot" + query;
    }

    @PostMapping("/console/figures/views/{id}/delete")
    String drop(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        figures.dropView(actor, id);
        redirect.addFlashAttribute("said", Words.of("删掉了"));
        return "redirect:/console/figures/pivot";
    }

    private static Pivot sorted(Pivot pivot, Labels.Names names) {
        return new Pivot(
                pivot.figure(),
                pivot.rows(),
                pivot.columns(),
                sorted(pivot.rowKeys(), names.order(pivot.rows())),
                pivot.columns() == null ? List.of() : sorted(pivot.columnKeys(), names.order(pivot.columns())),
                pivot.cells());
    }

    private static List<String> sorted(List<String> keys, @Nullable Comparator<String> order) {
        List<String> all = new ArrayList<>(keys);
        all.sort(order);
        return all;
    }
}
