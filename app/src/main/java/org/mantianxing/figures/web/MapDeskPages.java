package org.mantianxing.figures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.atlas.MapShape;
import org.mantianxing.atlas.MapShapes;
import org.mantianxing.atlas.Outlined;
import org.mantianxing.district.Datum;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.figures.PracticeMap;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The map at the desk: areas are drawn, places moved, outlines taken in. */
@Controller
class MapDeskPages {
    private static final String HERE = "/console/sites/map";
    private static final int MOST_BYTES = 10 << 20;
    private final PracticeMap map;
    private final MapShapes shapes;
    private final Sites sites;

    MapDeskPages(PracticeMap map, MapShapes shapes, Sites sites) {
        this.map = map;
        this.shapes = shapes;
        this.sites = sites;
    }

    @GetMapping(HERE)
    ModelAndView desk(Actor actor, HttpServletResponse response) {
        MapPages.allow(actor, shapes, response);
        return page(actor);
    }

    @PostMapping(HERE + "/shapes")
    ModelAndView draw(Actor actor, @ModelAttribute ShapeForm form, RedirectAttributes attributes) {
        mayLook(actor);
        try {
            MapShape drawn = shapes.draw(actor, form.toNew());
            return go(attributes, Words.of("“{0}”已画上地图", drawn.name()));
        } catch (Invalid | Refused e) {
            return page(actor).failed(e).addObject("typed", form);
        }
    }

    @PostMapping(HERE + "/shapes/{id}")
    ModelAndView change(
            Actor actor, @PathVariable UUID id, @ModelAttribute ShapeForm form, RedirectAttributes attributes) {
        mayLook(actor);
        try {
            shapes.change(actor, id, form.version(), form.toNew());
            return go(attributes, Words.of("“{0}”已改好", form.name()));
        } catch (Invalid e) {
            return page(actor).failed(e).addObject("typed", form.of(id));
        } catch (Conflict e) {
            return page(actor).failed(e);
        }
    }

    @PostMapping(HERE + "/shapes/{id}/remove")
    ModelAndView remove(Actor actor, @PathVariable UUID id, RedirectAttributes attributes) {
        mayLook(actor);
        shapes.remove(actor, id);
        return go(attributes, Words.of("已从地图上拿掉"));
    }

    @PostMapping(HERE + "/example")
    ModelAndView example(Actor actor, RedirectAttributes attributes) {
        mayLook(actor);
        try {
            shapes.example(actor);
            return go(attributes, Words.of("示例画好了，名称和边界都可以改"));
        } catch (Conflict | Refused e) {
            return page(actor).failed(e);
        }
    }

    /** @param file GeoJSON, or {@code json} where it was pasted */
    @PostMapping(HERE + "/outlines")
    ModelAndView outlines(
            Actor actor,
            @RequestParam(defaultValue = "") String json,
            @RequestParam(defaultValue = "") String datum,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        mayLook(actor);
        Datum of = FiguresPages.named(Datum.values(), datum).orElse(Datum.WGS84);
        try {
            if (file != null && file.getSize() > MOST_BYTES) {
                throw Invalid.field("file", "文件太大了，最多 {0} MB", MOST_BYTES >> 20);
            }
            List<Outlined> outlines = shapes.outlines(actor, text(file, json), of);
            return page(actor).addObject("outlines", outlines).addObject("datum", of);
        } catch (Invalid e) {
            return page(actor).failed(e).addObject("json", json).addObject("datum", of);
        }
    }

    private static String text(@Nullable MultipartFile file, String json) throws IOException {
        return file == null || file.isEmpty() ? json : new String(file.getBytes(), StandardCharsets.UTF_8);
    }

    @PostMapping(HERE + "/place")
    ModelAndView place(
            Actor actor,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String lon,
            @RequestParam(defaultValue = "") String lat,
            RedirectAttributes attributes) {
        mayLook(actor);
        Placing typed = new Placing(site, lon, lat);
        try {
            Site moved = sites.get(actor, typed.id());
            sites.change(actor, moved.id(), typed.change(moved, sites.version(actor, moved.id())));
            return go(attributes, Words.of("“{0}”的位置已改好", moved.name()));
        } catch (Invalid | Conflict e) {
            return page(actor).failed(e).addObject("placing", typed);
        }
    }

    private DeskPage page(Actor actor) {
        mayLook(actor);
        DeskPage page = new DeskPage("figures/mapDesk");
        page.addObject("map", map.drawing(actor))
                .addObject("shapes", shapes.list(actor))
                .addObject(
                        "sites",
                        sites.list(actor).stream()
                                .filter(site -> sites.mayChange(actor, site))
                                .toList())
                .addObject("may", shapes.mayDraw(actor))
                .addObject("typed", ShapeForm.EMPTY)
                .addObject("placing", Placing.EMPTY)
                .addObject("outlines", List.of())
                .addObject("json", "")
                .addObject("datum", Datum.WGS84);
        return page;
    }

    /** Says what was wrong, with its status. */
    private static final class DeskPage extends ModelAndView {
        DeskPage(String view) {
            super(view);
        }

        DeskPage failed(Failure failure) {
            addObject("failure", failure);
            setStatus(
                    switch (failure) {
                        case Invalid _ -> HttpStatus.UNPROCESSABLE_CONTENT;
                        case Refused _ -> HttpStatus.FORBIDDEN;
                        default -> HttpStatus.CONFLICT;
                    });
            return this;
        }
    }

    /** Whoever sees the tree of places sees the map. */
    private static void mayLook(Actor actor) {
        if (!Permissions.everAllows(actor, Command.SETTINGS_READ)) {
            Permissions.requireEver(actor, Command.SITE_ADD);
        }
    }

    private static ModelAndView go(RedirectAttributes attributes, Words said) {
        attributes.addFlashAttribute("said", said);
        return new ModelAndView("redirect:" + HERE);
    }
}
