package org.mantianxing.figures.web;

import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages whose address says what figures are narrowed to. */
abstract class FilteredPages {
    @ModelAttribute("form")
    FigureForm form(
            @RequestParam(defaultValue = "") String span,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String tree) {
        return new FigureForm(span, from, to, site, team, category, tree);
    }
}
