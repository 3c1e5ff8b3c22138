package org.mantianxing.messages.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Page;
import org.mantianxing.live.Live;
import org.mantianxing.messages.Message;
import org.mantianxing.messages.Messages;
import org.mantianxing.messages.ShortLinks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The inbox, and where its messages lead. */
@Controller
class MessagePages {
    private final Messages messages;
    private final Live live;

    MessagePages(Messages messages, Live live) {
        this.messages = messages;
        this.live = live;
    }

    @GetMapping("/messages")
    ModelAndView inbox(Actor actor, @RequestParam(required = false) @Nullable String after) {
        return list(actor, after, "messages/inbox").addObject("first", after == null);
    }

    /** The newest messages alone, for a page that is looked at. */
    @GetMapping("/messages/list")
    ModelAndView fresh(Actor actor) {
        return list(actor, null, "messages/list");
    }

    @GetMapping("/messages/live")
    SseEmitter listen(Actor actor) {
        return live.listen("inbox:" + actor.id());
    }

    @GetMapping("/messages/{id}")
    String open(Actor actor, @PathVariable UUID id) {
        String link = messages.read(actor, id).link();
        return "redirect:" + (link.isEmpty() ? "/messages" : link);
    }

    /** The same from a short message, whose address has to be short. */
    @GetMapping("/m/{code}")
    String fromPhone(@PathVariable String code) {
        return "redirect:/messages/" + ShortLinks.message(code).orElseThrow(NotFound::new);
    }

    @PostMapping("/messages/read")
    String readAll(Actor actor) {
        messages.readAll(actor);
        return "redirect:/messages";
    }

    @GetMapping("/console/deliveries")
    ModelAndView deliveries(Actor actor, @RequestParam(required = false) @Nullable String after) {
        return new ModelAndView("messages/deliveries").addObject("page", messages.deliveries(actor, after));
    }

    private ModelAndView list(Actor actor, @Nullable String after, String view) {
        Page<Message> page = messages.inbox(actor, after);
        Map<LocalDate, List<Message>> days = new TreeMap<LocalDate, List<Message>>().descendingMap();
        page.rows()
                .forEach(message -> days.computeIfAbsent(ChinaTime.date(message.at()), day -> new ArrayList<>())
                        .add(message));
        return new ModelAndView(view)
                .addObject("days", days)
                .addObject("next", page.next())
                .addObject("unread", messages.unread(actor));
    }
}
