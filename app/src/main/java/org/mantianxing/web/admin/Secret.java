package org.mantianxing.web.admin;

import org.mantianxing.identity.StaffMember;
import org.springframework.web.servlet.ModelAndView;

/** The page that shows a password once. */
final class Secret {
    private Secret() {}

    static ModelAndView page(StaffMember member, String password) {
        return new ModelAndView("admin/secret")
                .addObject("login", member.login() == null ? "" : member.login())
                .addObject("password", password)
                .addObject("next", "/console/people/" + member.id());
    }
}
