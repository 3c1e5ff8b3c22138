package org.mantianxing.imports.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Datum;
import org.mantianxing.imports.PlaceLists;
import org.mantianxing.imports.PlaceRow;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Places from a file or a pasted table: looked at first, then taken in. */
@Controller
class PlaceListPages {
    private final PlaceLists lists;

    PlaceListPages(PlaceLists lists) {
        this.lists = lists;
    }

    @GetMapping("/console/sites/import")
    ModelAndView form(Actor actor) {
        lists.look(actor);
        return page("", Datum.WGS84, List.of(), false, null);
    }

    /** @param act {@code take} to write, otherwise only to look */
    @PostMapping("/console/sites/import")
    ModelAndView take(
            Actor actor,
            @RequestParam(defaultValue = "") String table,
            @RequestParam(defaultValue = "") String datum,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        lists.look(actor);
        Datum of = Arrays.stream(Datum.values())
                .filter(one -> one.name().equals(datum))
                .findFirst()
                .orElse(Datum.WGS84);
        String text = table;
        try {
            if (file != null && !file.isEmpty()) {
                try (InputStream content = file.getInputStream()) {
                    text = lists.text(actor, content);
                }
            }
            boolean taken = act.equals("take");
            return page(text, of, taken ? lists.take(actor, text, of) : lists.judge(actor, text, of), taken, null);
        } catch (Invalid invalid) {
            ModelAndView page = page(text, of, List.of(), false, invalid);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static ModelAndView page(
            String table, Datum datum, List<PlaceRow> rows, boolean taken, @Nullable Invalid invalid) {
        return new ModelAndView("imports/places")
                .addObject("table", table)
                .addObject("datum", datum)
                .addObject("rows", rows)
                .addObject("taken", taken)
                .addObject("invalid", invalid);
    }
}
