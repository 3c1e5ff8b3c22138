package org.mantianxing.web.admin;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.HeldRole;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Roles;
import org.mantianxing.identity.Staff;
import org.mantianxing.identity.StaffMember;
import org.mantianxing.identity.StaffQuery;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Page;
import org.mantianxing.kernel.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Staff and leaders: the list, and a new colleague. */
@Controller
class PeoplePages {
    private final Staff staff;
    private final Roles roles;
    private final Posts posts;

    PeoplePages(Staff staff, Roles roles, Posts posts) {
        this.staff = staff;
        this.roles = roles;
        this.posts = posts;
    }

    @GetMapping("/console/people")
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(required = false) @Nullable String after) {
        Role wanted = roles.choices(actor).stream()
                .filter(each -> each.name().equals(role))
                .findFirst()
                .orElse(null);
        Page<StaffMember> page = staff.list(actor, new StaffQuery(q, wanted, closed, after));
        Map<UUID, List<HeldRole>> held = roles
                .held(actor, page.rows().stream().map(StaffMember::id).toList())
                .stream()
                .collect(Collectors.groupingBy(HeldRole::account));
        return new ModelAndView("admin/people")
                .addObject("page", page)
                .addObject("held", held)
                .addObject("posts", posts.names(actor))
                .addObject("roles", roles.choices(actor))
                .addObject("q", q)
                .addObject("role", wanted == null ? "" : wanted.name())
                .addObject("closed", closed)
                .addObject("first", after == null)
                .addObject("stranger", page.rows().isEmpty() ? stranger(actor, q) : null);
    }

    /** Somebody who has signed in by phone and holds nothing yet, but could lead a team. */
    private @Nullable StaffMember stranger(Actor actor, String phone) {
        return DistrictScope.get().isPlatform() || !Permissions.everAllows(actor, Command.ROLE_GRANT)
                ? null
                : staff.findByPhone(actor, phone).orElse(null);
    }

    @GetMapping("/console/people/new")
    ModelAndView form(Actor actor) {
        Permissions.requireEver(actor, Command.ROLE_GRANT);
        return form("", "", null);
    }

    @PostMapping("/console/people/new")
    ModelAndView hire(
            Actor actor,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String person) {
        try {
            Staff.Hired hired = staff.hire(actor, login, person);
            return Secret.page(hired.member(), hired.password());
        } catch (Invalid | Conflict e) {
            return form(login, person, e);
        }
    }

    private static ModelAndView form(String login, String person, @Nullable Failure failure) {
        return Pages.page("admin/hire", failure).addObject("login", login).addObject("person", person);
    }
}
