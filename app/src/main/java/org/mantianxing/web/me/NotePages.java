package org.mantianxing.web.me;

import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.volunteers.Circulars;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What one's station or team has written. */
@Controller
class NotePages {
    private final Circulars circulars;

    NotePages(Circulars circulars) {
        this.circulars = circulars;
    }

    @GetMapping("/notes/{id}")
    ModelAndView note(Actor actor, @PathVariable UUID id) {
        actor.id();
        return new ModelAndView("me/note").addObject("note", circulars.get(actor, id));
    }
}
