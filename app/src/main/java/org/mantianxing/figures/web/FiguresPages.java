package org.mantianxing.figures.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mantianxing.figures.Behind;
import org.mantianxing.figures.Dimension;
import org.mantianxing.figures.Figure;
import org.mantianxing.figures.Figures;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The board of figures, what they mean, and the rows behind them. */
@Controller
class FiguresPages extends FilteredPages {
    private final Figures figures;
    private final BoardView.Maker maker;
    private final Narrowing narrowing;
    private final Labels labels;

    FiguresPages(Figures figures, BoardView.Maker maker, Narrowing narrowing, Labels labels) {
        this.figures = figures;
        this.maker = maker;
        this.narrowing = narrowing;
        this.labels = labels;
    }

    @GetMapping("/console/figures")
    ModelAndView board(Actor actor, @ModelAttribute("form") FigureForm form) {
        return view(actor, form, "figures/board");
    }

    /** The part that keeps itself fresh. */
    @GetMapping("/console/figures/board")
    ModelAndView body(Actor actor, @ModelAttribute("form") FigureForm form) {
        return view(actor, form, "figures/boardBody");
    }

    @GetMapping("/events/figures")
    SseEmitter events(Actor actor) {
        return figures.listen(actor);
    }

    @GetMapping("/console/figures/meanings")
    ModelAndView meanings(Actor actor) {
        figures.version(actor);
        return new ModelAndView("figures/meanings");
    }

    @GetMapping("/console/figures/months")
    ModelAndView months(Actor actor) {
        return new ModelAndView("figures/months")
                .addObject("months", figures.months(actor))
                .addObject("alarms", figures.alarms(actor));
    }

    @GetMapping("/console/figures/rows")
    ModelAndView rows(
            Actor actor,
            @ModelAttribute("form") FigureForm form,
            @RequestParam(defaultValue = "") String figure,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(required = false) @Nullable Integer after) {
        figures.version(actor);
        Figure wanted = named(Figure.values(), figure).orElseThrow(NotFound::new);
        Dimension dimension = named(Dimension.values(), by).orElse(null);
        Narrowed narrowed = narrowing.read(actor, form);
        Page<Behind> page = figures.rows(actor, narrowed.filter(), wanted, dimension, group, after);
        return new ModelAndView("figures/rows")
                .addObject("narrowed", narrowed)
                .addObject("figure", wanted)
                .addObject("by", dimension)
                .addObject("group", group)
                .addObject("names", labels.names())
                .addObject("page", page)
                .addObject("first", after == null);
    }

    private ModelAndView view(Actor actor, FigureForm form, String template) {
        return new ModelAndView(template)
                .addObject("view", maker.make(actor, form))
                .addObject("names", labels.names());
    }

    static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }
}
