package org.mantianxing.web.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Audit;
import org.mantianxing.identity.AuditQuery;
import org.mantianxing.identity.AuditWords;
import org.mantianxing.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The audit trail: read by person, by what was done and by day, and walked to see whether it is whole. */
@Controller
class AuditPages {
    private final Audit audit;

    AuditPages(Audit audit) {
        this.audit = audit;
    }

    @GetMapping("/console/audit")
    ModelAndView search(
            Actor actor,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String before) {
        String known = AuditWords.all().containsKey(action) ? action : "";
        AuditQuery query = new AuditQuery(person, known, day(from), day(to), number(before));
        Map<String, String> filter = new LinkedHashMap<>();
        filter.put("person", person.strip());
        filter.put("action", known);
        filter.put("from", query.from() == null ? "" : from.strip());
        filter.put("to", query.to() == null ? "" : to.strip());
        return new ModelAndView("admin/audit")
                .addObject("page", audit.search(actor, query))
                .addObject("filter", filter)
                .addObject("link", link(filter))
                .addObject("any", filter.values().stream().anyMatch(value -> !value.isEmpty()))
                .addObject("first", query.before() == null)
                .addObject("verified", null);
    }

    @PostMapping("/console/audit/verify")
    ModelAndView verify(Actor actor) {
        Audit.Verified verified = audit.verify(actor);
        return search(actor, "", "", "", "", "").addObject("verified", verified);
    }

    private static String link(Map<String, String> filter) {
        return filter.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/console/audit?", ""));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static @Nullable Long number(String typed) {
        return typed.matches("[0-9]{1,18}") ? Long.valueOf(typed) : null;
    }
}
