package org.mantianxing.activities;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.springframework.stereotype.Service;

/** What figures count of activities. For the platform's own clock alone: people are asked at {@link Activities}. */
@Service
public class ActivityFacts {
    private final ActivityFactStore store;

    ActivityFacts(ActivityFactStore store) {
        this.store = store;
    }

    /** How they stand now; one that is not there is left out. */
    public List<ActivityFact> those(Actor actor, Collection<UUID> activities) {
        Permissions.requireClock(actor);
        return store.those(activities);
    }

    /** Who signed up for them. */
    public List<ActivityFact.Signed> signed(Actor actor, Collection<UUID> activities) {
        Permissions.requireClock(actor);
        return store.signed(activities);
    }

    /** Who was asked to come. */
    public List<ActivityFact.Asked> asked(Actor actor, Collection<UUID> activities) {
        Permissions.requireClock(actor);
        return store.asked(activities);
    }

    /** What they are called, for those who may see the figures behind which they stand. */
    public Map<UUID, String> titles(Actor actor, Collection<UUID> activities) {
        Permissions.requireClock(actor);
        return store.titles(activities);
    }

    /** Ids of all activities, a page at a time, after the last one of the page before. */
    public List<UUID> ids(Actor actor, @Nullable UUID after, int most) {
        Permissions.requireClock(actor);
        return store.ids(after == null ? Ids.FIRST : after, most);
    }
}
