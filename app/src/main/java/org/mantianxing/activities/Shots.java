package org.mantianxing.activities;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.mantianxing.activities.ActivityStep.Kind;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Normal;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Packed;
import org.mantianxing.kernel.Refused;
import org.mantianxing.pictures.Image;
import org.mantianxing.pictures.Pictures;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pictures of activities, which everybody may look at: put there by whoever leads, who has asked those who are on them. */
@Service
public class Shots {
    private static final int MOST = 6;
    private static final int LONGEST = 60;

    private final ActivityAccess access;
    private final ActivityStore activities;
    private final ShotStore store;
    private final Pictures pictures;
    private final Announcer announcer;
    private final Clock clock;

    Shots(
            ActivityAccess access,
            ActivityStore activities,
            ShotStore store,
            Pictures pictures,
            Announcer announcer,
            Clock clock) {
        this.access = access;
        this.activities = activities;
        this.store = store;
        this.pictures = pictures;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** Those of an activity, the first first. */
    public List<Shot> of(Actor actor, UUID activity) {
        return store.of(access.get(actor, activity).id());
    }

    /** A picture, and of which activity. */
    public record Of(UUID activity, UUID picture, String words) {}

    /** Those of several activities, which everybody may look at. */
    public List<Of> of(Actor actor, Collection<UUID> some) {
        Permissions.require(actor, Command.ACTIVITY_READ, Target.NOTHING);
        return some.isEmpty() ? List.of() : store.ofAll(some);
    }

    /** Throws NotFound for a picture of anything else. */
    public Image picture(Actor actor, UUID activity, UUID picture, Image.Size size) {
        if (of(actor, activity).stream().noneMatch(one -> one.picture().equals(picture))) {
            throw new NotFound();
        }
        return pictures.get(actor, picture, size);
    }

    /**
     * Adds a picture. {@code agreed}: those who can be told on it have agreed that it is public. Throws Invalid for
     * {@code photo}, {@code words} or {@code agreed}, and Refused when there are enough.
     */
    @Transactional
    public void add(Actor actor, UUID activity, InputStreamSource file, String typed, boolean agreed) {
        Activity found = access.led(actor, activity);
        String words = Normal.line(typed);
        new Checks()
                .that(!words.isEmpty(), "words", "请写一句照片里是什么，看不见的人靠它知道")
                .that(words.codePointCount(0, words.length()) <= LONGEST, "words", "最多写 {0} 个字", LONGEST)
                .that(agreed, "agreed", "照片谁都看得到，请先问过照片里的人")
                .done();
        requireRoom(found);
        UUID picture;
        try {
            picture = pictures.add(actor, file);
        } catch (Refused e) {
            throw new Invalid(List.of(new Invalid.Problem("photo", e.words())));
        }
        // developing takes seconds, in which nobody who signs up may have to wait
        activities.lock(found.id());
        requireRoom(found);
        store.add(found.id(), new Shot(picture, words), actor.id(), clock.instant());
        announcer.step(actor, found.id(), Kind.CHANGED, Packed.of("放了一张照片"));
    }

    private void requireRoom(Activity activity) {
        if (store.of(activity.id()).size() >= MOST) {
            throw new Refused("一项活动最多放 {0} 张照片，先删掉一张再放", MOST);
        }
    }

    /** Takes a picture away, for good. */
    @Transactional
    public void remove(Actor actor, UUID activity, UUID picture) {
        Activity found = access.led(actor, activity);
        if (!store.remove(found.id(), picture)) {
            throw new Conflict("这张照片已经拿掉了");
        }
        pictures.forget(actor, List.of(picture));
        announcer.step(actor, found.id(), Kind.CHANGED, Packed.of("拿掉了一张照片"));
    }
}
