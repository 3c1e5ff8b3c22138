package org.mantianxing.volunteers;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Volunteers taken into the archive from lists, and taken back where a list was wrong. */
@Service
public class Intake {
    private final EntryStore store;
    private final Registering registering;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intake(EntryStore store, Registering registering, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.registering = registering;
        this.events = events;
        this.clock = clock;
    }

    /** How those of these accounts stand who are or were volunteers. */
    public Map<UUID, Volunteer.State> known(Actor actor, Collection<UUID> accounts) {
        Permissions.require(actor, Command.VOLUNTEER_IMPORT, Target.NOTHING);
        return store.states(accounts);
    }

    /** Whose these volunteer numbers are; those that nobody has are left out. */
    public Map<String, UUID> numbered(Actor actor, Collection<String> numbers) {
        Permissions.require(actor, Command.VOLUNTEER_IMPORT, Target.NOTHING);
        return store.numbered(numbers);
    }

    /** Takes people in; who is a volunteer already is passed over. Throws Invalid when a card says something impossible. */
    @Transactional
    public void takeIn(Actor actor, List<Entry> entries) {
        registering.registerAll(actor, entries);
    }

    /** Takes cards back of people with whom nothing has happened since; tells whose. */
    @Transactional
    public Set<UUID> takeBack(Actor actor, Collection<UUID> people) {
        Permissions.require(actor, Command.VOLUNTEER_IMPORT, Target.NOTHING);
        Set<UUID> kept = new HashSet<>(store.changed(people));
        events.publishEvent(new TakingBack(people, kept));
        Set<UUID> free = new HashSet<>(people);
        free.removeAll(kept);
        store.takeBack(actor, List.copyOf(free), clock.instant());
        return free;
    }
}
