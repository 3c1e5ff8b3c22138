package org.mantianxing.certificates.web;

import jakarta.servlet.http.HttpServletRequest;
import org.mantianxing.certificates.Certificate;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where certificates are checked, as seen from outside. */
final class Addresses {
    static final MediaType CREDENTIAL = new MediaType("application", "vc");

    private Addresses() {}

    /** The district's own address. */
    static String base(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }

    static String check(HttpServletRequest request, Certificate certificate) {
        return base(request) + "/certs/" + certificate.number();
    }
}
