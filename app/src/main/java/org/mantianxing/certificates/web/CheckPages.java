package org.mantianxing.certificates.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mantianxing.certificates.Certificate;
import org.mantianxing.certificates.Certificates;
import org.mantianxing.certificates.PublicKey;
import org.mantianxing.certificates.Statement;
import org.mantianxing.identity.Masks;
import org.mantianxing.identity.Vault;
import org.mantianxing.kernel.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where anybody checks a certificate, and what is needed to check one without us. */
@Controller
class CheckPages {
    private static final int LONGEST = 60;
    private final Certificates certificates;

    CheckPages(Certificates certificates) {
        this.certificates = certificates;
    }

    @GetMapping("/certs")
    ModelAndView ask(Actor actor, @RequestParam(defaultValue = "") String number) {
        return number.isBlank() ? new ModelAndView("certificates/ask") : check(actor, number);
    }

    @GetMapping("/certs/{number}")
    ModelAndView check(Actor actor, @PathVariable String number) {
        Optional<Certificate> found = number.length() > LONGEST ? Optional.empty() : certificates.check(actor, number);
        if (found.isEmpty() || found.get().statement() == null) {
            ModelAndView none = new ModelAndView("certificates/ask").addObject("unknown", number);
            none.setStatus(HttpStatus.NOT_FOUND);
            return none;
        }
        Certificate certificate = found.get();
        Statement it = certificates.statement(actor, certificate);
        return new ModelAndView("certificates/check")
                .addObject("certificate", certificate)
                .addObject("it", it)
                .addObject(
                        "name",
                        certificate.showName()
                                ? it.holder().name()
                                : Masks.mask(Vault.Kind.NAME, it.holder().name()));
    }

    /** All keys that ever signed, for OpenSSL. */
    @GetMapping("/certs/keys.pem")
    ResponseEntity<String> keys(Actor actor) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .contentType(MediaType.TEXT_PLAIN)
                .body(certificates.keys(actor).stream().map(PublicKey::pem).collect(Collectors.joining()));
    }

    /** What is revoked, as a Bitstring Status List. */
    @GetMapping("/certs/status/{list}")
    ResponseEntity<String> status(Actor actor, @PathVariable int list, HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
                .contentType(Addresses.CREDENTIAL)
                .body(certificates.statusList(actor, list, Addresses.base(request)));
    }
}
