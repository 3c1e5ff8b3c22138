package org.mantianxing.web.me;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.mantianxing.identity.OwnData;
import org.mantianxing.kernel.Actor;
import org.mantianxing.paper.Pdf;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is kept about oneself, who looked at it, and a copy of all of it. */
@Controller
class DataPages {
    private final Kept kept;
    private final OwnData own;
    private final OwnCopy copy;

    DataPages(Kept kept, OwnData own, OwnCopy copy) {
        this.kept = kept;
        this.own = own;
        this.copy = copy;
    }

    @GetMapping("/me/data")
    ModelAndView data(Actor actor) {
        return page(actor);
    }

    /** By POST, so that no address bar, history or prefetch ever shows it. */
    @PostMapping("/me/data")
    ModelAndView show(Actor actor, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return page(actor).addObject("plain", own.plain(actor));
    }

    @GetMapping("/me/data/copy")
    ResponseEntity<MyData> copy(Actor actor) {
        MyData all = copy.of(actor);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("我的资料.json", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(all);
    }

    @GetMapping("/me/data/copy.pdf")
    ResponseEntity<byte[]> paper(Actor actor) {
        byte[] pdf = Pdf.of("me/copy.jte", "我的资料", Map.of("it", copy.of(actor)));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("我的资料.pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(pdf);
    }

    private ModelAndView page(Actor actor) {
        return new ModelAndView("me/data")
                .addObject("account", kept.accounts().get(actor, actor.id()))
                .addObject(
                        "volunteer", kept.volunteers().find(actor, actor.id()).orElse(null))
                .addObject("minutes", kept.records().minutes(actor, actor.id()))
                .addObject(
                        "seen",
                        kept.audit().about(actor, actor.id()).stream()
                                .map(line -> Seen.of(line, actor))
                                .toList());
    }
}
