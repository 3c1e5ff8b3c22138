package org.mantianxing.activities.web;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Shots;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.pictures.Image;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pictures of an activity: looked at by everybody, put there and taken away by whoever leads. */
@Controller
class ShotPages {
    private static final CacheControl SHORT =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();

    private final Shots shots;
    private final Activities activities;

    ShotPages(Shots shots, Activities activities) {
        this.shots = shots;
        this.activities = activities;
    }

    @GetMapping("/tasks/{id}/pictures")
    ModelAndView list(Actor actor, @PathVariable UUID id) {
        return page(actor, id, "", null);
    }

    @PostMapping("/tasks/{id}/pictures")
    ModelAndView add(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String agreed,
            @RequestParam(name = "photo", required = false) @Nullable MultipartFile photo,
            RedirectAttributes redirect) {
        InputStreamSource file = photo == null ? new ByteArrayResource(new byte[0]) : photo;
        try {
            shots.add(actor, id, file, words, !agreed.isEmpty());
        } catch (Invalid | Refused failure) {
            return Failures.on(failure, page(actor, id, words, failure));
        }
        redirect.addFlashAttribute("said", Words.of("放上去了，谁都看得到"));
        return new ModelAndView("redirect:/tasks/" + id + "/pictures");
    }

    @PostMapping("/tasks/{id}/pictures/{picture}/remove")
    ModelAndView remove(Actor actor, @PathVariable UUID id, @PathVariable UUID picture, RedirectAttributes redirect) {
        try {
            shots.remove(actor, id, picture);
        } catch (Conflict failure) {
            return Failures.on(failure, page(actor, id, "", failure));
        }
        redirect.addFlashAttribute("said", Words.of("拿掉了"));
        return new ModelAndView("redirect:/tasks/" + id + "/pictures");
    }

    @GetMapping("/tasks/{id}/pictures/{picture}")
    ResponseEntity<byte[]> picture(Actor actor, @PathVariable UUID id, @PathVariable UUID picture) {
        return jpeg(shots.picture(actor, id, picture, Image.Size.FULL));
    }

    @GetMapping("/tasks/{id}/pictures/{picture}/small")
    ResponseEntity<byte[]> small(Actor actor, @PathVariable UUID id, @PathVariable UUID picture) {
        return jpeg(shots.picture(actor, id, picture, Image.Size.SMALL));
    }

    private static ResponseEntity<byte[]> jpeg(Image image) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(SHORT)
                .body(image.jpeg());
    }

    private ModelAndView page(Actor actor, UUID id, String words, @Nullable Failure failure) {
        if (!activities.leads(actor, id)) {
            throw new NotFound();
        }
        return new ModelAndView("activities/shots")
                .addObject("activity", activities.get(actor, id))
                .addObject("shots", shots.of(actor, id))
                .addObject("words", words)
                .addObject("invalid", failure instanceof Invalid ? failure : null);
    }
}
