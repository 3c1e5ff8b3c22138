package org.mantianxing.activities.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Attendances;
import org.mantianxing.activities.OwnCode;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.qr.QrSvg;
import org.mantianxing.volunteers.Children;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The volunteer's own code, or that of a child who came along, to be scanned by whoever leads. */
@Controller
class OwnCodePages {
    private final Activities activities;
    private final Attendances attendances;
    private final Children children;
    private final Naming naming;

    OwnCodePages(Activities activities, Attendances attendances, Children children, Naming naming) {
        this.children = children;
        this.activities = activities;
        this.attendances = attendances;
        this.naming = naming;
    }

    @GetMapping("/tasks/{id}/code")
    ModelAndView code(
            Actor actor, @PathVariable UUID id, @RequestParam @Nullable UUID child, HttpServletRequest request) {
        return page("activities/ownCode", actor, id, child, request);
    }

    /** The code alone, which is asked for again and again. */
    @GetMapping("/tasks/{id}/code/fresh")
    ModelAndView fresh(
            Actor actor, @PathVariable UUID id, @RequestParam @Nullable UUID child, HttpServletRequest request) {
        return page("activities/ownCodePart", actor, id, child, request);
    }

    private ModelAndView page(String template, Actor actor, UUID id, @Nullable UUID child, HttpServletRequest request) {
        OwnCode code = null;
        Words none = null;
        try {
            code = child == null ? attendances.ownCode(actor, id) : attendances.childCode(actor, id, child);
        } catch (Refused | Conflict e) {
            none = e.words();
        }
        return new ModelAndView(template)
                .addObject("activity", activities.get(actor, id))
                .addObject("child", child == null ? null : children.get(actor, child))
                .addObject("code", code)
                .addObject("key", code == null ? "" : Base64.getEncoder().encodeToString(code.key()))
                .addObject("noCode", none)
                .addObject("qr", qr(id, code, request));
    }

    /** Any camera opens it: whoever leads then sees whose code it is, everybody else is told that there is nothing. */
    private String qr(UUID id, @Nullable OwnCode code, HttpServletRequest request) {
        if (code == null) {
            return "";
        }
        String address = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/tasks/{id}/lead/scan")
                .queryParam("seat", code.seat())
                .queryParam("code", code.digits())
                .buildAndExpand(id)
                .toUriString();
        return QrSvg.of(address, naming.english() ? "My check-in code" : "我的签到码");
    }
}
