package org.mantianxing.catalogue;

import java.util.UUID;
import org.mantianxing.catalogue.Entry.State;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.springframework.stereotype.Component;

/** The only way to an entry: fetched and checked in one go. */
@Component
class EntryAccess {
    private final SupplyStore store;
    private final CatalogueStore items;

    EntryAccess(SupplyStore store, CatalogueStore items) {
        this.store = store;
        this.items = items;
    }

    /** To read it: what is listed everybody at a desk may. */
    Entry visible(Actor actor, UUID id) {
        Entry entry = store.find(id).orElseThrow(NotFound::new);
        boolean seen = entry.state() == State.LISTED
                || mayChange(actor, entry)
                || mayReview(actor, entry)
                || Permissions.allows(actor, Command.MENU_WATCH, Target.NOTHING);
        if (!seen) {
            throw new NotFound();
        }
        return new Entry(
                entry.item().with(items.seats(id)),
                entry.state(),
                entry.supplierPath(),
                entry.supplierTeam(),
                entry.reviewPath(),
                entry.replaces(),
                entry.words(),
                entry.version(),
                entry.changedAt());
    }

    /** To change it: by its supplier. */
    Entry supplied(Actor actor, UUID id) {
        Entry entry = visible(actor, id);
        if (!mayChange(actor, entry)) {
            throw new NotFound();
        }
        return entry;
    }

    /** To approve it or send it back: by the level above. */
    Entry reviewed(Actor actor, UUID id) {
        Entry entry = visible(actor, id);
        if (!mayReview(actor, entry)) {
            throw new NotFound();
        }
        return entry;
    }

    static boolean mayChange(Actor actor, Entry entry) {
        return Permissions.allows(
                actor, Command.MENU_OFFER, Target.at(entry.supplierPath()).andTeam(entry.supplierTeam()));
    }

    static boolean mayReview(Actor actor, Entry entry) {
        return !entry.reviewPath().isEmpty()
                && Permissions.allows(actor, Command.MENU_REVIEW, Target.at(entry.reviewPath()));
    }
}
