package org.mantianxing.volunteers;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.pictures.Image;
import org.mantianxing.pictures.Pictures;
import org.mantianxing.volunteers.VolunteerStep.Step;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A picture of oneself, for those who work with one to know one by: put there by a grown-up volunteer alone, by a consent
 * of its own, taken away at any time. No machine compares it with anything.
 */
@Service
public class Portraits {
    private final PortraitStore store;
    private final Volunteers volunteers;
    private final DataConsentStore consents;
    private final HistoryStore history;
    private final Pictures pictures;
    private final Clock clock;

    Portraits(PortraitStore store, Volunteers volunteers, Written written, Pictures pictures, Clock clock) {
        this.store = store;
        this.volunteers = volunteers;
        this.consents = written.consents();
        this.history = written.history();
        this.pictures = pictures;
        this.clock = clock;
    }

    /** What is written beside a picture. */
    @Component("portraitWritten")
    record Written(DataConsentStore consents, HistoryStore history) {}

    /** Whether there is one of somebody whose card the actor may read. */
    public boolean has(Actor actor, UUID volunteer) {
        return volunteers
                .find(actor, volunteer)
                .flatMap(card -> store.of(card.id()))
                .isPresent();
    }

    /** Throws NotFound where there is none, or none that the actor may see. */
    public Image picture(Actor actor, UUID volunteer, Image.Size size) {
        UUID picture = volunteers
                .find(actor, volunteer)
                .flatMap(card -> store.of(card.id()))
                .orElseThrow(NotFound::new);
        return pictures.get(actor, picture, size);
    }

    /**
     * One's own, in place of the one before. {@code agreed}: that it is kept. Throws Invalid for {@code photo} or {@code
     * agreed}, Refused for who is no grown-up volunteer.
     */
    @Transactional
    public void put(Actor actor, InputStreamSource file, boolean agreed) {
        Volunteer me = volunteers
                .find(actor, actor.id())
                .filter(one -> one.state() == Volunteer.State.ACTIVE || one.state() == Volunteer.State.PAUSED)
                .orElseThrow(() -> new Refused("先登记成为志愿者，再放照片"));
        if (me.minor(ChinaTime.today(clock).getYear())) {
            throw new Refused("未满 18 岁不放照片");
        }
        new Checks().that(agreed, "agreed", "请看过说明，勾选同意").done();
        UUID picture;
        try {
            picture = pictures.add(actor, file);
        } catch (Refused e) {
            throw new Invalid(List.of(new Invalid.Problem("photo", e.words())));
        }
        Optional<UUID> before = store.of(me.id());
        store.put(me.id(), picture, clock.instant());
        before.ifPresent(old -> pictures.forget(actor, List.of(old)));
        consents.give(me.id(), DataConsent.Purpose.PHOTO);
        history.write(actor, me.id(), Step.PHOTO, "");
    }

    /** Takes one's own away, and the consent back. */
    @Transactional
    public void remove(Actor actor) {
        Volunteer me = volunteers.get(actor, actor.id());
        consents.withdraw(me.id(), DataConsent.Purpose.PHOTO);
        store.delete(me.id()).ifPresent(old -> {
            pictures.forget(actor, List.of(old));
            history.write(actor, me.id(), Step.PHOTO, "");
        });
    }
}
