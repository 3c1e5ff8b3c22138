package org.mantianxing.records.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Words;
import org.mantianxing.records.Records;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rule of hours: published for everybody, decided by the centre. */
@Controller
class PolicyPages {
    private final Records records;
    private final Clock clock;

    PolicyPages(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @GetMapping("/rules/hours")
    ModelAndView published(Actor actor) {
        return new ModelAndView("records/rules").addObject("policy", records.policy(actor, ChinaTime.today(clock)));
    }

    @GetMapping("/console/hours/policy")
    ModelAndView policy(Actor actor) {
        Permissions.require(actor, Command.SETTINGS_READ, Target.NOTHING);
        LocalDate today = ChinaTime.today(clock);
        return form(actor, PolicyForm.of(records.policy(actor, today), today.plusDays(1)), null);
    }

    @PostMapping("/console/hours/policy")
    ModelAndView decide(Actor actor, @ModelAttribute PolicyForm form, RedirectAttributes redirect) {
        Permissions.require(actor, Command.SETTINGS_CHANGE, Target.NOTHING);
        try {
            records.decide(actor, form.toNewPolicy());
        } catch (Failure failure) {
            return Answers.on(failure, form(actor, form, failure));
        }
        redirect.addFlashAttribute("said", Words.of("新规则保存好了，到了开始的日子自动生效，以前的时长不重算"));
        return new ModelAndView("redirect:/console/hours/policy");
    }

    private ModelAndView form(Actor actor, PolicyForm form, @Nullable Failure failure) {
        return new ModelAndView("records/policy")
                .addObject("inForce", records.policy(actor, ChinaTime.today(clock)))
                .addObject("versions", List.copyOf(records.policies(actor)).reversed())
                .addObject("form", form)
                .addObject("failure", failure);
    }
}
