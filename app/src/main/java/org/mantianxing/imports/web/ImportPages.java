package org.mantianxing.imports.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Masks;
import org.mantianxing.identity.Vault;
import org.mantianxing.imports.Field;
import org.mantianxing.imports.Imports;
import org.mantianxing.imports.Verdict;
import org.mantianxing.imports.VolunteerImport;
import org.mantianxing.imports.VolunteerImport.Kind;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Table;
import org.mantianxing.live.Live;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists of volunteers: brought, looked at column by column and row by row, taken in, undone. */
@Controller
class ImportPages {
    private static final int SHOWN = 50;
    private static final String ONE = "redirect:/console/imports/";
    private final Imports imports;
    private final ImportSheets sheets;
    private final Live live;
    private final Clock clock;

    ImportPages(Imports imports, ImportSheets sheets, Live live, Clock clock) {
        this.imports = imports;
        this.sheets = sheets;
        this.live = live;
        this.clock = clock;
    }

    @GetMapping("/console/imports")
    ModelAndView list(Actor actor, @RequestParam(defaultValue = "") String kind) {
        return page(actor, kind(kind));
    }

    private ModelAndView page(Actor actor, Kind kind) {
        return new ModelAndView("imports/list")
                .addObject("imports", imports.list(actor))
                .addObject("kind", kind);
    }

    private static Kind kind(String typed) {
        return typed.equals(Kind.HOURS.name()) ? Kind.HOURS : Kind.PEOPLE;
    }

    @PostMapping("/console/imports")
    ModelAndView begin(
            Actor actor,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        ModelAndView page = page(actor, kind(kind));
        try {
            if (file == null || file.isEmpty()) {
                throw Invalid.field("file", "请先选一个文件");
            }
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            try (InputStream content = file.getInputStream()) {
                return new ModelAndView(ONE + imports.begin(actor, kind(kind), name, content));
            }
        } catch (Invalid invalid) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page.addObject("invalid", invalid);
        }
    }

    /** An empty list, with how it is filled in. */
    @GetMapping("/console/imports/model")
    ModelAndView model(Actor actor, @RequestParam(defaultValue = "") String kind) {
        imports.list(actor);
        return new ModelAndView(Table.VIEW).addObject("table", ImportSheets.model(kind(kind)));
    }

    @GetMapping("/console/imports/{id}")
    ModelAndView one(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String show) {
        return page(actor, id, show, "imports/one");
    }

    /** The part that keeps itself fresh. */
    @GetMapping("/console/imports/{id}/now")
    ModelAndView now(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String show) {
        return page(actor, id, show, "imports/now");
    }

    @GetMapping("/events/imports/{id}")
    SseEmitter listen(Actor actor, @PathVariable UUID id) {
        imports.get(actor, id);
        return live.listen("import:" + id);
    }

    /** Rows of a verdict as a sheet, to be put right and brought again. */
    @GetMapping("/console/imports/{id}/rows")
    ModelAndView rows(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String show) {
        VolunteerImport one = imports.get(actor, id);
        return new ModelAndView(Table.VIEW)
                .addObject("table", sheets.rows(actor, one, named(show).orElse(Verdict.BAD)));
    }

    @PostMapping("/console/imports/{id}/sheet")
    ModelAndView sheet(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") String sheet,
            RedirectAttributes redirect) {
        return act(actor, id, redirect, () -> imports.choose(actor, id, number(sheet)));
    }

    /** @param field one for each column in the order of the file, empty for what is not taken in */
    @PostMapping("/console/imports/{id}/columns")
    ModelAndView columns(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> field,
            RedirectAttributes redirect) {
        List<@Nullable Field> fields = new ArrayList<>();
        for (String name : field) {
            fields.add(Arrays.stream(Field.values())
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElse(null));
        }
        return act(actor, id, redirect, () -> imports.check(actor, id, fields));
    }

    @PostMapping("/console/imports/{id}/take")
    ModelAndView take(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return act(actor, id, redirect, () -> imports.takeIn(actor, id));
    }

    @PostMapping("/console/imports/{id}/stop")
    ModelAndView stop(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return act(actor, id, redirect, () -> imports.stop(actor, id));
    }

    @PostMapping("/console/imports/{id}/undo")
    ModelAndView undo(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        return act(actor, id, redirect, () -> imports.undo(actor, id));
    }

    private ModelAndView act(Actor actor, UUID id, RedirectAttributes redirect, Runnable command) {
        try {
            command.run();
        } catch (Conflict conflict) {
            redirect.addFlashAttribute("said", conflict.words());
        } catch (Invalid invalid) {
            ModelAndView page = page(actor, id, "", "imports/one").addObject("invalid", invalid);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return new ModelAndView(ONE + id);
    }

    private ModelAndView page(Actor actor, UUID id, String show, String template) {
        VolunteerImport one = imports.get(actor, id);
        Map<Verdict, Integer> counts = imports.counts(actor, id);
        Verdict shown = named(show)
                .filter(verdict -> counts.getOrDefault(verdict, 0) > 0)
                .orElseGet(() -> mostTelling(counts));
        List<ImportView.Row> rows = imports.lines(actor, id, shown, 0, SHOWN).stream()
                .map(line -> row(one, line))
                .toList();
        Instant undoable = one.undoable(clock.instant()) ? one.movedAt().plus(VolunteerImport.UNDOABLE) : null;
        return new ModelAndView(template).addObject("view", new ImportView(one, counts, shown, rows, undoable));
    }

    /** What is wrong before anything else. */
    private static Verdict mostTelling(Map<Verdict, Integer> counts) {
        return Stream.concat(Stream.of(Verdict.BAD), Arrays.stream(Verdict.values()))
                .filter(verdict -> counts.getOrDefault(verdict, 0) > 0)
                .findFirst()
                .orElse(Verdict.BAD);
    }

    private static ImportView.Row row(VolunteerImport one, Imports.Line line) {
        List<@Nullable Field> fields = one.columns().fields();
        int at = fields.indexOf(Field.NAME);
        String name = at < 0 || at >= line.cells().size() ? "" : line.cells().get(at);
        String masked = name.isEmpty() ? "" : Masks.mask(Vault.Kind.NAME, name);
        return new ImportView.Row(line.n(), masked, line.words(), line.account());
    }

    private static Optional<Verdict> named(String name) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(name))
                .findFirst();
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : -1;
    }
}
