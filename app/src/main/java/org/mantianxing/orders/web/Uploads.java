package org.mantianxing.orders.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.pictures.Pictures;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes in the photos of a form before anything else is looked at, so that none has to be chosen twice. */
@Component
class Uploads {
    private static final int MOST = 6;
    private final Pictures pictures;

    Uploads(Pictures pictures) {
        this.pictures = pictures;
    }

    /**
     * @param typed the form, now with the pictures taken in among its {@code picture}s
     * @param problems what was wrong with the others
     */
    record Taken(Typed typed, List<Invalid.Problem> problems) {
        /** Throws Invalid where a photo could not be taken; {@code others} says what else is wrong with the form. */
        void check(Runnable others) {
            if (problems.isEmpty()) {
                return;
            }
            List<Invalid.Problem> all = new ArrayList<>();
            try {
                others.run();
            } catch (Invalid e) {
                all.addAll(e.problems());
            }
            all.addAll(problems);
            throw new Invalid(all);
        }
    }

    /** A visitor's photos are passed over: the form does not ask for them before somebody has signed in. */
    Taken take(Actor actor, Typed typed, @Nullable List<MultipartFile> photos) {
        List<String> kept = new ArrayList<>(
                typed.all("picture").stream().distinct().limit(MOST).toList());
        List<Invalid.Problem> problems = new ArrayList<>();
        if (actor.signedIn() && photos != null) {
            for (MultipartFile photo : photos) {
                add(actor, photo, kept, problems);
            }
        }
        return new Taken(
                kept.isEmpty() ? typed : typed.with("picture", kept.toArray(String[]::new)),
                problems.stream().distinct().toList());
    }

    private void add(Actor actor, MultipartFile photo, List<String> kept, List<Invalid.Problem> problems) {
        if (photo.isEmpty() && "".equals(photo.getOriginalFilename())) {
            return;
        }
        if (kept.size() >= MOST) {
            problems.addAll(
                    Invalid.field("pictures", "照片最多 {0} 张，前面的已经留下", MOST).problems());
            return;
        }
        try {
            kept.add(pictures.add(actor, photo).toString());
        } catch (Refused refused) {
            problems.add(new Invalid.Problem("pictures", refused.words()));
        }
    }
}
