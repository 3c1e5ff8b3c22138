package org.mantianxing.web.admin;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Rescue;
import org.mantianxing.identity.Roles;
import org.mantianxing.identity.Sessions;
import org.mantianxing.identity.Staff;
import org.mantianxing.identity.StaffMember;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One colleague: what they hold, and help for whoever cannot get in. */
@Controller
class PersonPages {
    private final Staff staff;
    private final Roles roles;
    private final Rescue rescue;
    private final Sessions sessions;
    private final Posts posts;

    /** Something to be done about a colleague. */
    private interface Deed {
        void does();
    }

    PersonPages(Staff staff, Roles roles, Rescue rescue, Sessions sessions, Posts posts) {
        this.staff = staff;
        this.roles = roles;
        this.rescue = rescue;
        this.sessions = sessions;
        this.posts = posts;
    }

    @GetMapping("/console/people/{id}")
    ModelAndView person(Actor actor, @PathVariable UUID id) {
        return page(actor, id, GrantForm.EMPTY, null);
    }

    @PostMapping("/console/people/{id}/grant")
    ModelAndView grant(
            Actor actor, @PathVariable UUID id, @ModelAttribute GrantForm form, RedirectAttributes attributes) {
        return doing(actor, id, form, attributes, Words.of("身份已授予"), () -> {
            UUID team = form.toTeam();
            boolean known = team == null
                    || posts.teams(actor).stream().anyMatch(each -> each.id().equals(team));
            roles.grant(actor, id, form.toRole(), form.toSite(), known ? team : null);
        });
    }

    @PostMapping("/console/people/{id}/grants/{grant}/end")
    ModelAndView end(Actor actor, @PathVariable UUID id, @PathVariable UUID grant, RedirectAttributes attributes) {
        return doing(actor, id, GrantForm.EMPTY, attributes, Words.of("身份已结束"), () -> roles.end(actor, id, grant));
    }

    @PostMapping("/console/people/{id}/password")
    ModelAndView password(Actor actor, @PathVariable UUID id) {
        try {
            return Secret.page(staff.get(actor, id), rescue.resetPassword(actor, id));
        } catch (Refused e) {
            return page(actor, id, GrantForm.EMPTY, e);
        }
    }

    @PostMapping("/console/people/{id}/factor")
    ModelAndView factor(Actor actor, @PathVariable UUID id, RedirectAttributes attributes) {
        return doing(
                actor,
                id,
                GrantForm.EMPTY,
                attributes,
                Words.of("动态码已重置，他下次登录时要重新设置"),
                () -> rescue.resetFactor(actor, id));
    }

    @PostMapping("/console/people/{id}/unlock")
    ModelAndView unlock(Actor actor, @PathVariable UUID id, RedirectAttributes attributes) {
        return doing(actor, id, GrantForm.EMPTY, attributes, Words.of("已解除锁定"), () -> rescue.unlock(actor, id));
    }

    @PostMapping("/console/people/{id}/sign-out")
    ModelAndView signOut(Actor actor, @PathVariable UUID id, RedirectAttributes attributes) {
        return doing(actor, id, GrantForm.EMPTY, attributes, Words.of("他在所有设备上都已退出"), () -> {
            staff.get(actor, id);
            sessions.endAll(actor, id);
        });
    }

    @PostMapping("/console/people/{id}/close")
    ModelAndView close(Actor actor, @PathVariable UUID id, RedirectAttributes attributes) {
        return doing(actor, id, GrantForm.EMPTY, attributes, Words.of("账号已停用"), () -> staff.close(actor, id));
    }

    @PostMapping("/console/people/{id}/reopen")
    ModelAndView reopen(Actor actor, @PathVariable UUID id, RedirectAttributes attributes) {
        return doing(actor, id, GrantForm.EMPTY, attributes, Words.of("账号已恢复"), () -> staff.reopen(actor, id));
    }

    private ModelAndView doing(
            Actor actor, UUID id, GrantForm form, RedirectAttributes attributes, Words said, Deed deed) {
        try {
            deed.does();
            return Pages.go("/console/people/" + id, attributes, said);
        } catch (Invalid | Refused | Conflict e) {
            return page(actor, id, form, e);
        }
    }

    private ModelAndView page(Actor actor, UUID id, GrantForm form, @Nullable Failure failure) {
        if (failure != null) {
            Permissions.require(actor, Command.ROLE_GRANT, Target.NOTHING);
        }
        StaffMember member = staff.get(actor, id);
        return Pages.page("admin/person", failure)
                .addObject("member", member)
                .addObject("held", roles.held(actor, List.of(id)))
                .addObject("locked", member.login() != null && rescue.locked(actor, member.login()))
                .addObject("roles", roles.choices(actor))
                .addObject("sites", posts.sites(actor))
                .addObject("teams", posts.teams(actor))
                .addObject("names", posts.names(actor))
                .addObject("form", form);
    }
}
