package org.mantianxing.records.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Words;
import org.mantianxing.records.Records;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form by which staff correct a line. */
@Controller
class RecordPages {
    private final Records records;

    RecordPages(Records records) {
        this.records = records;
    }

    @GetMapping("/console/records/{line}")
    ModelAndView entry(Actor actor, @PathVariable UUID line) {
        return form(actor, line, CorrectionForm.EMPTY, null);
    }

    @PostMapping("/console/records/{line}")
    ModelAndView correct(
            Actor actor, @PathVariable UUID line, @ModelAttribute CorrectionForm form, RedirectAttributes redirect) {
        try {
            records.correct(actor, line, form.toMinutes(), form.toReason(), form.toCode());
        } catch (Invalid invalid) {
            ModelAndView again = form(actor, line, form, invalid);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        redirect.addFlashAttribute("said", Words.of("时长更正好了，志愿者会收到消息"));
        return new ModelAndView("redirect:/console/records/" + line);
    }

    private ModelAndView form(Actor actor, UUID line, CorrectionForm form, @Nullable Invalid invalid) {
        return new ModelAndView("records/correct")
                .addObject("entry", records.get(actor, line))
                .addObject("line", line)
                .addObject("form", form)
                .addObject("invalid", invalid);
    }
}
