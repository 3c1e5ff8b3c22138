package org.mantianxing.certificates.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.certificates.Certificate;
import org.mantianxing.certificates.Certificates;
import org.mantianxing.certificates.Ready;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.SignInNeeded;
import org.mantianxing.kernel.Words;
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

/** One's own certificates: issued in one step, as paper, file and credential. */
@Controller
class CertificatePages {
    private final Certificates certificates;
    private final Clock clock;

    CertificatePages(Certificates certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    @GetMapping("/me/certificates")
    ModelAndView mine(Actor actor) {
        LocalDate today = ChinaTime.today(clock);
        Ready ready = certificates.ready(actor);
        LocalDate from = ready.first() == null ? today : ready.first();
        return mine(actor, WantedForm.fresh(from, today), null);
    }

    @PostMapping("/me/certificates")
    ModelAndView issue(Actor actor, @ModelAttribute WantedForm form, RedirectAttributes redirect) {
        Certificate certificate;
        try {
            certificate = certificates.issue(actor, form.toWanted());
        } catch (NotFound | SignInNeeded e) {
            throw e;
        } catch (Failure failure) {
            ModelAndView again = mine(actor, form, failure);
            again.setStatus(failure instanceof Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.FORBIDDEN);
            return again;
        }
        redirect.addFlashAttribute("said", Words.of("证明开好了"));
        return new ModelAndView("redirect:/me/certificates/" + certificate.id());
    }

    @GetMapping("/me/certificates/{id}")
    ModelAndView one(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        Certificate certificate = certificates.get(actor, id);
        return new ModelAndView("certificates/own")
                .addObject("certificate", certificate)
                .addObject("it", certificates.statement(actor, certificate))
                .addObject("check", Addresses.check(request, certificate));
    }

    @PostMapping("/me/certificates/{id}/withdraw")
    ModelAndView withdraw(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        certificates.withdraw(actor, id);
        redirect.addFlashAttribute("said", Words.of("这份证明失效了，别人核验时会看到"));
        return new ModelAndView("redirect:/me/certificates/" + id);
    }

    @GetMapping("/me/certificates/{id}/paper.pdf")
    ResponseEntity<byte[]> paper(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        Certificate certificate = certificates.get(actor, id);
        return file(
                certificates.paper(actor, id, Addresses.check(request, certificate)),
                MediaType.APPLICATION_PDF,
                certificate.number() + ".pdf");
    }

    /** The bytes that are signed. */
    @GetMapping("/me/certificates/{id}/statement.json")
    ResponseEntity<byte[]> statement(Actor actor, @PathVariable UUID id) {
        Certificate certificate = certificates.get(actor, id);
        return file(
                certificates.signed(actor, id).getBytes(StandardCharsets.UTF_8),
                MediaType.APPLICATION_JSON,
                certificate.number() + ".json");
    }

    /** The signature over them, 64 bytes. */
    @GetMapping("/me/certificates/{id}/statement.sig")
    ResponseEntity<byte[]> signature(Actor actor, @PathVariable UUID id) {
        Certificate certificate = certificates.get(actor, id);
        return file(certificate.signature(), MediaType.APPLICATION_OCTET_STREAM, certificate.number() + ".sig");
    }

    @GetMapping("/me/certificates/{id}/credential.json")
    ResponseEntity<byte[]> credential(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        Certificate certificate = certificates.get(actor, id);
        return file(
                certificates.credential(actor, id, Addresses.base(request)).getBytes(StandardCharsets.UTF_8),
                Addresses.CREDENTIAL,
                certificate.number() + ".credential.json");
    }

    private ModelAndView mine(Actor actor, WantedForm form, @Nullable Failure failure) {
        return new ModelAndView("certificates/mine")
                .addObject("ready", certificates.ready(actor))
                .addObject("list", certificates.mine(actor))
                .addObject("form", form)
                .addObject("failure", failure);
    }

    static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
