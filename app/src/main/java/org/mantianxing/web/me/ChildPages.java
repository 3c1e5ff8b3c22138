package org.mantianxing.web.me;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.certificates.Certificates;
import org.mantianxing.identity.Account;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.volunteers.Children;
import org.mantianxing.volunteers.Children.Child;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A guardian's children: registered, looked at, and taken out again. */
@Controller
class ChildPages {
    private final Children children;
    private final Kept kept;
    private final Certificates certificates;
    private final OwnCopy copy;
    private final LettingGo lettingGo;

    ChildPages(Children children, Kept kept, Certificates certificates, OwnCopy copy, LettingGo lettingGo) {
        this.children = children;
        this.kept = kept;
        this.certificates = certificates;
        this.copy = copy;
        this.lettingGo = lettingGo;
    }

    @GetMapping("/me/children/new")
    ModelAndView fresh(Actor actor) {
        return form(actor, ChildForm.EMPTY, null);
    }

    /** A page that answered a form, loaded anew, is the form. */
    @GetMapping("/me/children")
    String again(Actor actor) {
        actor.id();
        return "redirect:/me/children/new";
    }

    @PostMapping("/me/children")
    ModelAndView register(Actor actor, @ModelAttribute ChildForm form, RedirectAttributes redirect) {
        try {
            UUID child = children.register(actor, form.toChild());
            redirect.addFlashAttribute("said", Words.of("登记好了，以后您报了名，就能带孩子一起去"));
            return new ModelAndView("redirect:/me/children/" + child);
        } catch (Invalid | Refused failure) {
            ModelAndView page = form(actor, form, failure);
            page.setStatus(failure instanceof Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.FORBIDDEN);
            return page;
        }
    }

    @GetMapping("/me/children/{id}")
    ModelAndView child(Actor actor, @PathVariable UUID id) {
        return page(actor, id);
    }

    /** What the child has promised is let go first. */
    @PostMapping("/me/children/{id}/withdraw")
    ModelAndView withdraw(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        try {
            Child child = children.get(actor, id);
            lettingGo.all(child.card(), () -> children.withdraw(actor, id));
        } catch (Conflict failure) {
            ModelAndView page = page(actor, id).addObject("failure", failure);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        redirect.addFlashAttribute("said", Words.of("收回了，孩子的资料删除了，做过的时长不带姓名留着"));
        return new ModelAndView("redirect:/me");
    }

    @GetMapping("/me/children/{id}/copy")
    ResponseEntity<MyData> copy(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("孩子的资料.json", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(copy.of(children.standIn(actor, id)));
    }

    private ModelAndView page(Actor actor, UUID id) {
        Child child = children.get(actor, id);
        Actor standIn = children.standIn(actor, id);
        return new ModelAndView("me/child")
                .addObject("child", child)
                .addObject("account", kept.accounts().get(actor, id))
                .addObject("total", kept.records().total(standIn, id))
                .addObject("entries", kept.records().ledger(standIn, id).entries())
                .addObject("certificates", certificates.mine(standIn));
    }

    private ModelAndView form(Actor actor, ChildForm form, @Nullable Failure failure) {
        Account own = kept.accounts().get(actor, actor.id());
        return new ModelAndView("me/newChild")
                .addObject("form", form)
                .addObject("own", own)
                .addObject("failure", failure);
    }
}
