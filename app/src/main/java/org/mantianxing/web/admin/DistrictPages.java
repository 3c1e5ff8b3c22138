package org.mantianxing.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.District;
import org.mantianxing.district.Districts;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Founding;
import org.mantianxing.identity.Normal;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The districts of the platform: which there are, a new one, and an administrator for one that has lost its own. */
@Controller
class DistrictPages {
    private final Districts districts;
    private final Founding founding;

    DistrictPages(Districts districts, Founding founding) {
        this.districts = districts;
        this.founding = founding;
    }

    @GetMapping("/console/districts")
    ModelAndView list(Actor actor) {
        Permissions.requireEver(actor, Command.DISTRICT_CREATE);
        return new ModelAndView("admin/districts").addObject("districts", districts.list());
    }

    @GetMapping("/console/districts/new")
    ModelAndView form(Actor actor) {
        Permissions.requireEver(actor, Command.DISTRICT_CREATE);
        return fresh(DistrictForm.EMPTY, null);
    }

    @PostMapping("/console/districts/new")
    ModelAndView found(Actor actor, @ModelAttribute DistrictForm form, HttpServletRequest request) {
        Permissions.requireEver(actor, Command.DISTRICT_CREATE);
        try {
            return secret(founding.found(actor, form.toDistrict(), form.toLogin(), form.toPerson()), request);
        } catch (Invalid | Conflict e) {
            return fresh(form, e);
        }
    }

    @GetMapping("/console/districts/{code}")
    ModelAndView district(Actor actor, @PathVariable String code) {
        Permissions.requireEver(actor, Command.DISTRICT_CREATE);
        District district = districts.get(code);
        return page(district, DistrictForm.of(district), null);
    }

    @PostMapping("/console/districts/{code}")
    ModelAndView change(
            Actor actor, @PathVariable String code, @ModelAttribute DistrictForm form, RedirectAttributes attributes) {
        Permissions.requireEver(actor, Command.DISTRICT_CREATE);
        District district = districts.get(code);
        try {
            String name = Normal.line(form.name() == null ? "" : form.name());
            founding.change(actor, new District(code, district.slug(), name, form.toHost()));
            return Pages.go("/console/districts", attributes, Words.of("“{0}”已改好", name));
        } catch (Invalid | Conflict e) {
            return page(district, form, e);
        }
    }

    @PostMapping("/console/districts/{code}/administrator")
    ModelAndView appoint(
            Actor actor, @PathVariable String code, @ModelAttribute DistrictForm form, HttpServletRequest request) {
        Permissions.requireEver(actor, Command.DISTRICT_CREATE);
        District district = districts.get(code);
        try {
            return secret(founding.appoint(actor, district, form.toLogin(), form.toPerson()), request);
        } catch (Invalid | Conflict e) {
            DistrictForm known = DistrictForm.of(district);
            return page(
                    district,
                    new DistrictForm(code, known.slug(), known.name(), known.host(), form.toLogin(), form.toPerson()),
                    e);
        }
    }

    private static ModelAndView fresh(DistrictForm form, @Nullable Failure failure) {
        return Pages.page("admin/newDistrict", failure).addObject("form", form);
    }

    private static ModelAndView page(District district, DistrictForm form, @Nullable Failure failure) {
        return Pages.page("admin/district", failure)
                .addObject("district", district)
                .addObject("form", form);
    }

    private static ModelAndView secret(Founding.Appointed appointed, HttpServletRequest request) {
        return new ModelAndView("admin/secret")
                .addObject("login", appointed.login())
                .addObject("password", appointed.password())
                .addObject("address", address(appointed.district(), request) + "console/sign-in")
                .addObject("next", "/console/districts");
    }

    /** Where a district is found: by its own host, otherwise below this one. */
    private static String address(District district, HttpServletRequest request) {
        String port =
                request.getServerPort() == 80 || request.getServerPort() == 443 ? "" : ":" + request.getServerPort();
        String scheme = request.getScheme() + "://";
        return district.host() == null
                ? scheme + request.getServerName() + port + "/" + district.slug() + "/"
                : scheme + district.host() + port + "/";
    }
}
