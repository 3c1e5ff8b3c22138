package org.mantianxing.activities.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.Attendances;
import org.mantianxing.activities.Merged;
import org.mantianxing.activities.OfflineScan;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Words;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leading without a network: the page that stays on the phone, its list, and what it sends when there is one again. */
@Controller
class OfflinePages {
    private final Attendances attendances;
    private final LeadScreen screen;
    private final Clock clock;

    OfflinePages(Attendances attendances, LeadScreen screen, Clock clock) {
        this.attendances = attendances;
        this.screen = screen;
        this.clock = clock;
    }

    /** The page holds nobody's name: it is kept on the phone as it is; the list is kept apart, encrypted. */
    @GetMapping("/tasks/{id}/lead/offline")
    ModelAndView page(Actor actor, @PathVariable UUID id) {
        LeadView view = screen.view(actor, id);
        return new ModelAndView("activities/offline")
                .addObject("activity", view.activity())
                .addObject("phones", attendances.phones(actor, id));
    }

    /** Below the tasks, so that it may look after pages there and nowhere else. */
    @GetMapping("/tasks/offline.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("static/js/worker.js"));
    }

    @GetMapping("/tasks/{id}/lead/list")
    ResponseEntity<?> list(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        LeadView view = screen.view(actor, id);
        Activity activity = view.activity();
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of(
                        "now", clock.instant().toEpochMilli(),
                        "opens", activity.checkInOpens().toEpochMilli(),
                        "until",
                                activity.checkInCloses()
                                        .plus(Duration.ofDays(2))
                                        .toEpochMilli(),
                        "over", activity.state().over(),
                        "header", token.getHeaderName(),
                        "token", token.getToken(),
                        "seats", view.rows().stream().map(OfflinePages::seat).toList()));
    }

    private static Map<String, Object> seat(LeadView.Row row) {
        var there = row.there();
        Instant in = there == null ? null : there.inAt();
        Instant out = there == null ? null : there.outAt();
        return Map.of(
                "seat", row.seat(),
                "name", row.name(),
                "self", row.self(),
                "in", in == null ? 0 : in.toEpochMilli(),
                "out", out == null ? 0 : out.toEpochMilli(),
                "absent", row.absent());
    }

    /** @param now what the phone's clock says, in milliseconds since 1970 */
    record NewPhone(String key, long now) {}

    @PostMapping("/tasks/{id}/lead/phone")
    Object prepare(Actor actor, @PathVariable UUID id, @RequestBody NewPhone phone) {
        try {
            return ResponseEntity.ok(Map.of(
                    "phone", attendances.preparePhone(actor, id, phone.key(), Instant.ofEpochMilli(phone.now()))));
        } catch (Failure failure) {
            return Failures.on(failure, merged(List.of()));
        }
    }

    /** @param now what the phone's clock says, in milliseconds since 1970 */
    record Batch(UUID phone, long now, List<OfflineScan> scans) {}

    /** Answers in words, as a piece of page. */
    @PostMapping("/tasks/{id}/lead/merge")
    ModelAndView merge(Actor actor, @PathVariable UUID id, @RequestBody Batch batch) {
        try {
            return merged(
                    attendances.merge(actor, id, batch.phone(), Instant.ofEpochMilli(batch.now()), batch.scans()));
        } catch (Failure failure) {
            return Failures.on(failure, merged(List.of()));
        }
    }

    private static ModelAndView merged(List<Merged> merged) {
        return new ModelAndView("activities/merged").addObject("merged", merged);
    }

    @PostMapping("/tasks/{id}/lead/phones/{phone}/stop")
    String stop(Actor actor, @PathVariable UUID id, @PathVariable UUID phone, RedirectAttributes redirect) {
        attendances.stopPhone(actor, id, phone);
        redirect.addFlashAttribute("said", Words.of("停用了，那台手机记的不能再合并"));
        return "redirect:/tasks/" + id + "/lead/offline";
    }
}
