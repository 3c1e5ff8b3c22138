package org.mantianxing.web.me;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.mantianxing.kernel.Words;
import org.mantianxing.pictures.Image;
import org.mantianxing.volunteers.Portraits;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A volunteer's own picture: put there, looked at, taken away. */
@Controller
class PortraitPages {
    private static final CacheControl PRIVATE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate();
    private final Portraits portraits;

    PortraitPages(Portraits portraits) {
        this.portraits = portraits;
    }

    @GetMapping("/me/photo")
    ModelAndView show(Actor actor) {
        return actor.signedIn() && !actor.has(Role.VOLUNTEER)
                ? new ModelAndView("redirect:/me/volunteer")
                : page(actor, null);
    }

    @PostMapping("/me/photo")
    ModelAndView put(
            Actor actor,
            @RequestParam(defaultValue = "") String agreed,
            @RequestParam(name = "photo", required = false) @Nullable MultipartFile photo,
            RedirectAttributes redirect) {
        InputStreamSource file = photo == null ? new ByteArrayResource(new byte[0]) : photo;
        try {
            portraits.put(actor, file, agreed.equals("yes"));
        } catch (Invalid | Refused failure) {
            ModelAndView again = page(actor, failure);
            again.setStatus(failure instanceof Invalid ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.FORBIDDEN);
            return again;
        }
        redirect.addFlashAttribute("said", Words.of("照片换好了"));
        return new ModelAndView("redirect:/me/photo");
    }

    @PostMapping("/me/photo/remove")
    String remove(Actor actor, RedirectAttributes redirect) {
        portraits.remove(actor);
        redirect.addFlashAttribute("said", Words.of("照片删掉了"));
        return "redirect:/me/photo";
    }

    @GetMapping("/me/photo/picture")
    ResponseEntity<byte[]> picture(Actor actor) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(PRIVATE)
                .body(portraits.picture(actor, actor.id(), Image.Size.SMALL).jpeg());
    }

    private ModelAndView page(Actor actor, @Nullable Failure failure) {
        return new ModelAndView("me/photo")
                .addObject("has", portraits.has(actor, actor.id()))
                .addObject("failure", failure);
    }
}
