package org.mantianxing.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;

/** Pictures that people upload: taken in, shown to their owner, shown with the things they belong to. */
@Service
public class Pictures {
    /** 10 MB, the most that one file may have. */
    static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int MOST_A_DAY = 60;
    private final PictureStore store;
    private final Darkroom darkroom;
    private final Clock clock;

    Pictures(PictureStore store, Darkroom darkroom, Clock clock) {
        this.store = store;
        this.darkroom = darkroom;
        this.clock = clock;
    }

    /**
     * Takes a file in: JPEG or PNG by its content, at most 10 MB and 50 megapixels. What is kept is made anew from the
     * pixels, so that nothing which a camera or a hand added stays. Throws Refused with what to do where it cannot be
     * taken, SignInNeeded for a visitor.
     */
    public UUID add(Actor actor, InputStreamSource file) {
        UUID owner = actor.id();
        if (store.countSince(owner, clock.instant().minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            throw new Refused("今天上传的照片太多了，请明天再传");
        }
        Prints prints = darkroom.develop(() -> bytes(file));
        UUID id = Ids.at(clock.instant());
        store.insert(id, owner, prints, clock.instant());
        return id;
    }

    /** Throws NotFound unless all of them were uploaded by {@code actor}; no pictures at all is fine. */
    public void requireOwn(Actor actor, List<UUID> pictures) {
        if (!areOwn(actor, pictures)) {
            throw new NotFound();
        }
    }

    /** Whether all of them were uploaded by {@code actor}. */
    public boolean areOwn(Actor actor, List<UUID> pictures) {
        Set<UUID> ids = new HashSet<>(pictures);
        return ids.isEmpty() || store.countOwn(actor.id(), ids) == ids.size();
    }

    /** A picture of one's own, before it belongs to anything. */
    public Image getOwn(Actor actor, UUID picture, Image.Size size) {
        requireOwn(actor, List.of(picture));
        return get(actor, picture, size);
    }

    /** A picture of something; the module that has this thing has decided that {@code actor} may see it. */
    public Image get(Actor actor, UUID picture, Image.Size size) {
        return (size == Image.Size.FULL ? store.find(picture) : store.findSmall(picture)).orElseThrow(NotFound::new);
    }

    /** Pictures that belonged to something which is gone; the module that had it has decided so. */
    public void forget(Actor actor, Collection<UUID> pictures) {
        if (!pictures.isEmpty()) {
            store.delete(pictures);
        }
    }

    private static byte[] bytes(InputStreamSource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }
}
