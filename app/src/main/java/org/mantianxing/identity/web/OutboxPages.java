package org.mantianxing.identity.web;

import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.sms.Outbox;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The demo's outbox of short messages: to everybody in a demo, otherwise to those who look after the platform. */
@Controller
class OutboxPages {
    private static final int SHOWN = 100;
    private final Outbox outbox;
    private final DemoDoor demo;

    OutboxPages(Outbox outbox, DemoDoor demo) {
        this.outbox = outbox;
        this.demo = demo;
    }

    @GetMapping("/outbox")
    ModelAndView outbox(Actor actor) {
        boolean open = demo.open();
        if (!open) {
            Permissions.require(actor, Command.OUTBOX_READ, Target.NOTHING);
        }
        return new ModelAndView("identity/outbox")
                .addObject(
                        "messages",
                        outbox.last(actor, SHOWN).stream()
                                .map(message -> open ? message : masked(message))
                                .toList())
                .addObject("demo", open);
    }

    private static Outbox.Message masked(Outbox.Message message) {
        String phone = message.phone();
        String end = phone.substring(Math.max(0, phone.length() - 4));
        return new Outbox.Message(
                phone.substring(0, Math.min(3, phone.length())) + "****" + end, message.text(), message.sentAt());
    }
}
