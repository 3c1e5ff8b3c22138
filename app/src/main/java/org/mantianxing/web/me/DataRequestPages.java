package org.mantianxing.web.me;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Words;
import org.mantianxing.volunteers.DataRequest;
import org.mantianxing.volunteers.DataRequests;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for one's own data to be corrected, deleted or explained. */
@Controller
class DataRequestPages {
    private static final String PAGE = "/me/data/requests";
    private final DataRequests requests;

    DataRequestPages(DataRequests requests) {
        this.requests = requests;
    }

    @GetMapping(PAGE)
    ModelAndView show(Actor actor) {
        return page(actor, "", "", null);
    }

    @PostMapping(PAGE)
    ModelAndView ask(
            Actor actor,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        try {
            requests.ask(actor, kind(kind), words);
        } catch (Invalid | Conflict failure) {
            ModelAndView again = page(actor, kind, words, failure);
            again.setStatus(failure instanceof Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
            return again;
        }
        redirect.addFlashAttribute("said", Words.of("交上去了，答复会告诉您"));
        return new ModelAndView("redirect:" + PAGE);
    }

    @PostMapping("/me/data/requests/{id}/withdraw")
    ModelAndView withdraw(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        try {
            requests.withdraw(actor, id);
        } catch (Conflict conflict) {
            ModelAndView again = page(actor, "", "", conflict);
            again.setStatus(HttpStatus.CONFLICT);
            return again;
        }
        redirect.addFlashAttribute("said", Words.of("撤回了"));
        return new ModelAndView("redirect:" + PAGE);
    }

    private static DataRequest.Kind kind(String name) {
        return Arrays.stream(DataRequest.Kind.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Invalid.field("kind", "请选要办什么"));
    }

    private ModelAndView page(Actor actor, String kind, String words, @Nullable Failure failure) {
        return new ModelAndView("me/requests")
                .addObject("requests", requests.own(actor))
                .addObject("kind", kind)
                .addObject("words", words)
                .addObject("failure", failure);
    }
}
