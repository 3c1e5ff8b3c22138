package org.mantianxing.activities.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mantianxing.activities.Gaps;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Table;
import org.mantianxing.kernel.Words;
import org.mantianxing.matching.WeekGrid;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where volunteers are missed, beside who has nothing on. */
@Controller
class GapPages {
    private static final String PAGE = "/console/gaps";
    private final Gaps gaps;
    private final Sites sites;
    private final Naming naming;

    GapPages(Gaps gaps, Sites sites, Naming naming) {
        this.gaps = gaps;
        this.sites = sites;
        this.naming = naming;
    }

    @GetMapping(PAGE)
    ModelAndView board(
            Actor actor,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String all,
            @RequestParam(defaultValue = "") String as) {
        List<Site> mine = gaps.sites(actor);
        Site at = Picked.site(mine, site);
        Names names = naming.names(actor);
        if (Table.asked(as)) {
            return new ModelAndView(Table.VIEW)
                    .addObject("table", GapSheet.of(gaps.board(actor, at.path()), byPath(actor), names));
        }
        return new ModelAndView("activities/gaps")
                .addObject("sites", mine)
                .addObject(
                        "view",
                        GapView.of(gaps.board(actor, at.path()), at, by.equals("time"), byPath(actor), names)
                                .shown(!all.isEmpty()))
                .addObject("names", names);
    }

    @GetMapping(PAGE + "/rows")
    ModelAndView rows(
            Actor actor,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String skill,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "-1") String slot) {
        Site at = Picked.site(gaps.sites(actor), site);
        int part = slot(slot);
        Names names = naming.names(actor);
        String place = byPath(actor).getOrDefault(group, at.name());
        return new ModelAndView("activities/gapRows")
                .addObject(
                        "view",
                        new GapView.Behind(
                                gaps.rows(actor, at.path(), group, skill, part),
                                at,
                                skill,
                                part < 0 ? Words.of("{0}", place) : Words.of("{0}，{1}", place, names.time(1 << part)),
                                part >= 0))
                .addObject("names", names);
    }

    private Map<String, String> byPath(Actor actor) {
        return sites.list(actor).stream().collect(Collectors.toMap(Site::path, Site::name));
    }

    private static int slot(String typed) {
        if (!typed.matches("-1|[0-9]{1,2}") || Integer.parseInt(typed) >= WeekGrid.SLOTS) {
            throw new NotFound();
        }
        return Integer.parseInt(typed);
    }
}
