package org.mantianxing.web.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Account;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.volunteers.DataRequest;
import org.mantianxing.volunteers.DataRequests;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people ask about their own data, on the desk of their home. */
@Controller
class DataRequestDeskPages {
    private static final String LIST = "/console/volunteers/requests";
    private final DataRequests requests;
    private final Accounts accounts;
    private final Volunteers volunteers;

    DataRequestDeskPages(DataRequests requests, Accounts accounts, Volunteers volunteers) {
        this.volunteers = volunteers;
        this.requests = requests;
        this.accounts = accounts;
    }

    @GetMapping(LIST)
    ModelAndView list(Actor actor) {
        return page(actor, null, "", null);
    }

    @PostMapping("/console/volunteers/requests/{id}/{step:done|refuse}")
    ModelAndView answer(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        try {
            requests.answer(actor, id, step.equals("done"), words);
        } catch (Invalid | Conflict | Refused failure) {
            ModelAndView again = page(actor, id, words, failure);
            again.setStatus(failure instanceof Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
            return again;
        }
        redirect.addFlashAttribute("said", Words.of("答复了，本人会收到消息"));
        return new ModelAndView("redirect:" + LIST);
    }

    private ModelAndView page(Actor actor, @Nullable UUID answering, String words, @Nullable Failure failure) {
        List<DataRequest> waiting = requests.waiting(actor);
        Map<UUID, Account> people = accounts
                .list(actor, waiting.stream().map(DataRequest::account).toList())
                .stream()
                .collect(Collectors.toMap(Account::id, one -> one));
        Set<UUID> cards = volunteers.list(actor, people.keySet()).stream()
                .map(Volunteer::id)
                .collect(Collectors.toSet());
        return new ModelAndView("volunteers/requests")
                .addObject("cards", cards)
                .addObject("waiting", waiting)
                .addObject("people", people)
                .addObject("answering", answering)
                .addObject("words", words)
                .addObject("failure", failure);
    }
}
