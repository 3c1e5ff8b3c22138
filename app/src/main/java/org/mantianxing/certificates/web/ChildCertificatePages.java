package org.mantianxing.certificates.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.mantianxing.certificates.Certificate;
import org.mantianxing.certificates.Certificates;
import org.mantianxing.certificates.Ready;
import org.mantianxing.certificates.Wanted;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.volunteers.Children;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Certificates of a child, issued by the guardian: all that the child has served; whoever checks the number sees no name. */
@Controller
class ChildCertificatePages {
    private final Certificates certificates;
    private final Children children;
    private final Clock clock;

    ChildCertificatePages(Certificates certificates, Children children, Clock clock) {
        this.certificates = certificates;
        this.children = children;
        this.clock = clock;
    }

    @PostMapping("/me/children/{id}/certificates")
    String issue(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        Actor child = children.standIn(actor, id);
        LocalDate today = ChinaTime.today(clock);
        Ready ready = certificates.ready(child);
        LocalDate first = ready.first() == null ? today : ready.first();
        try {
            certificates.issue(child, new Wanted(first, today, false, false, false, "", ""));
            redirect.addFlashAttribute("said", Words.of("证明开好了"));
        } catch (Refused refused) {
            redirect.addFlashAttribute("said", refused.words());
        }
        return "redirect:/me/children/" + id;
    }

    /** A page that answered a form, loaded anew, is the child's. */
    @GetMapping("/me/children/{id}/certificates")
    String again(Actor actor, @PathVariable UUID id) {
        actor.id();
        return "redirect:/me/children/" + id;
    }

    @GetMapping("/me/children/{id}/certificates/{certificate}/paper.pdf")
    ResponseEntity<byte[]> paper(
            Actor actor, @PathVariable UUID id, @PathVariable UUID certificate, HttpServletRequest request) {
        Actor child = children.standIn(actor, id);
        Certificate known = certificates.get(child, certificate);
        byte[] pdf = certificates.paper(child, certificate, Addresses.check(request, known));
        return CertificatePages.file(pdf, MediaType.APPLICATION_PDF, known.number() + ".pdf");
    }
}
