package org.mantianxing.figures.web;

import java.util.UUID;
import org.mantianxing.figures.WallView;
import org.mantianxing.figures.Walls;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Words;
import org.mantianxing.web.Part;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The big screen, and the links to it. */
@Controller
class WallPages {
    private final Walls walls;
    private final Labels labels;

    WallPages(Walls walls, Labels labels) {
        this.walls = walls;
        this.labels = labels;
    }

    @GetMapping("/wall/{token}")
    ModelAndView wall(Actor actor, @PathVariable String token) {
        return new ModelAndView("figures/wall")
                .addObject("view", walls.show(actor, token))
                .addObject("names", labels.names())
                .addObject("token", token);
    }

    /** The part that keeps itself fresh. */
    @GetMapping("/wall/{token}/now")
    ModelAndView now(Actor actor, @PathVariable String token) {
        WallView view = walls.show(actor, token);
        return new ModelAndView("figures/wallNow")
                .addObject("view", view)
                .addObject("names", labels.names())
                .addObject(Part.SAME, view.version());
    }

    @GetMapping("/wall/{token}/events")
    SseEmitter events(Actor actor, @PathVariable String token) {
        return walls.listen(actor, token);
    }

    @GetMapping("/console/figures/walls")
    ModelAndView list(Actor actor) {
        return new ModelAndView("figures/walls").addObject("walls", walls.list(actor));
    }

    /** The link is shown once, on the page that answers. */
    @PostMapping("/console/figures/walls")
    ModelAndView make(Actor actor, @RequestParam(defaultValue = "") String name) {
        try {
            String token = walls.make(actor, name);
            return list(actor).addObject("token", token);
        } catch (Invalid failure) {
            ModelAndView page = list(actor).addObject("problem", failure).addObject("typed", name);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/console/figures/walls/{id}/stop")
    String stop(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        try {
            walls.stop(actor, id);
            redirect.addFlashAttribute("said", Words.of("停用了，那块屏很快就没有数了"));
        } catch (Conflict failure) {
            redirect.addFlashAttribute("said", failure.words());
        }
        return "redirect:/console/figures/walls";
    }
}
