package org.mantianxing.figures.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mantianxing.atlas.MapShapes;
import org.mantianxing.figures.PracticeMap;
import org.mantianxing.figures.PracticeMap.Here;
import org.mantianxing.figures.TaskMap;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Role;
import org.mantianxing.web.ContentPolicy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The practice map on the phone. */
@Controller
class MapPages {
    private final PracticeMap map;
    private final TaskMap tasks;
    private final MapShapes shapes;

    MapPages(PracticeMap map, TaskMap tasks, MapShapes shapes) {
        this.shapes = shapes;
        this.map = map;
        this.tasks = tasks;
    }

    @GetMapping("/tasks/map")
    ModelAndView tasks(
            Actor actor,
            @RequestParam(defaultValue = "") String when,
            @RequestParam(defaultValue = "") String fits,
            @RequestParam(defaultValue = "") String lon,
            @RequestParam(defaultValue = "") String lat) {
        TaskMap.When span = FiguresPages.named(TaskMap.When.values(), when).orElse(TaskMap.When.ANY);
        boolean fitting = fits.equals("1") && actor.has(Role.VOLUNTEER);
        Here here = here(lon, lat);
        return new ModelAndView("figures/taskMap")
                .addObject("when", span)
                .addObject("fits", fitting)
                .addObject("here", here)
                .addObject("tasks", tasks.tasks(actor, span, fitting, here));
    }

    @GetMapping("/map")
    ModelAndView map(
            Actor actor,
            @ModelAttribute("sought") Sought sought,
            @RequestParam(defaultValue = "") String lon,
            @RequestParam(defaultValue = "") String lat,
            @RequestParam(defaultValue = "") String at,
            HttpServletResponse response) {
        allow(actor, shapes, response);
        Here here = here(lon, lat);
        return new ModelAndView("figures/map")
                .addObject("wish", sought.wish())
                .addObject("here", here)
                .addObject("tapped", at.equals("map"))
                .addObject("sky", map.sky(actor, sought.wish(), here));
    }

    /** Tiles of the surveyed map come from elsewhere. */
    static void allow(Actor actor, MapShapes shapes, HttpServletResponse response) {
        shapes.tiles(actor)
                .ifPresent(tiles ->
                        response.setHeader(ContentPolicy.HEADER, ContentPolicy.withImagesFrom(tiles.origin())));
    }

    /** What is no position is none. */
    private static @Nullable Here here(String lon, String lat) {
        try {
            double x = Double.parseDouble(lon);
            double y = Double.parseDouble(lat);
            return Math.abs(x) <= 180 && Math.abs(y) <= 90 ? new Here(x, y) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
