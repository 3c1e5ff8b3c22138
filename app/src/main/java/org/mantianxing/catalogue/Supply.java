package org.mantianxing.catalogue;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Entry.State;
import org.mantianxing.catalogue.EntryStep.Kind;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Page;
import org.mantianxing.kernel.Words;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 供单: centre, institutes, stations, points and teams put services on the menu; the level above approves each entry and
 * each change of it. What the centre itself supplies needs nobody's approval.
 */
@Service
public class Supply {
    private static final int PAGE = 30;
    private final SupplyStore store;
    private final EntryAccess access;
    private final EntryChecks checks;
    private final Catalogue catalogue;
    private final Sites sites;
    private final Clock clock;

    /**
     * One entry with all that its reader may see and do.
     *
     * @param pending a change of it that waits or was returned, or null
     */
    public record Shown(
            Entry entry, List<EntryStep> steps, @Nullable Entry pending, boolean mayReview, boolean mayChange) {}

    Supply(SupplyStore store, EntryAccess access, EntryChecks checks, Catalogue catalogue, Sites sites, Clock clock) {
        this.store = store;
        this.access = access;
        this.checks = checks;
        this.catalogue = catalogue;
        this.sites = sites;
        this.clock = clock;
    }

    /** Submits a new service; the centre's own is on the menu at once. Throws Invalid. */
    @Transactional
    public UUID offer(Actor actor, Supplier supplier, NewEntry entry) {
        Permissions.require(actor, Command.MENU_OFFER, supplier.target());
        checks.check(actor, entry);
        String review = reviewPath(actor, supplier);
        UUID id = Ids.at(clock.instant());
        State state = review.isEmpty() ? State.LISTED : State.SUBMITTED;
        store.insert(id, entry, supplier, state, review, null, clock.instant());
        step(actor, id, Kind.OFFERED, "");
        catalogue.changed();
        return id;
    }

    /**
     * Changes an entry. What waits, was returned or was taken off is submitted anew; of what is listed the change waits as
     * an entry of its own, and what was approved stays on the menu until it is approved too.
     *
     * @param version of the entry that was looked at
     * @return the entry to look at now
     */
    @Transactional
    public UUID change(Actor actor, UUID id, NewEntry entry, int version) {
        Permissions.requireEver(actor, Command.MENU_OFFER);
        Entry before = access.supplied(actor, id);
        checks.check(actor, entry);
        boolean free = before.reviewPath().isEmpty();
        if (before.state() == State.LISTED && !free) {
            return replacement(actor, before, entry);
        }
        State to = free ? State.LISTED : State.SUBMITTED;
        if (before.state() == State.MERGED || !store.change(id, entry, before.state(), to, version, clock.instant())) {
            throw changed(id);
        }
        step(actor, id, Kind.CHANGED, "");
        catalogue.changed();
        return id;
    }

    private UUID replacement(Actor actor, Entry before, NewEntry entry) {
        UUID id = Ids.at(clock.instant());
        Supplier supplier = supplier(actor, before);
        try {
            store.insert(id, entry, supplier, State.SUBMITTED, before.reviewPath(), before.id(), clock.instant());
        } catch (DuplicateKeyException e) {
            throw new Conflict("这项服务已有一份修改在等审核，请改那一份");
        }
        step(actor, id, Kind.OFFERED, "");
        return id;
    }

    /** Puts it on the menu; a change goes over into the entry that it replaces. */
    @Transactional
    public UUID approve(Actor actor, UUID id) {
        Permissions.requireEver(actor, Command.MENU_REVIEW);
        Entry entry = access.reviewed(actor, id);
        UUID replaced = entry.replaces();
        State to = replaced == null ? State.LISTED : State.MERGED;
        if (!store.move(id, State.SUBMITTED, to, "", clock.instant())) {
            throw changed(id);
        }
        step(actor, id, Kind.APPROVED, "");
        if (replaced != null) {
            Entry old = store.find(replaced).orElseThrow(NotFound::new);
            NewEntry fresh = words(entry);
            if (!store.change(replaced, fresh, old.state(), State.LISTED, old.version(), clock.instant())) {
                throw changed(replaced);
            }
            step(actor, replaced, Kind.CHANGED, "");
        }
        catalogue.changed();
        return replaced == null ? id : replaced;
    }

    /** Sends it back to its supplier, who reads why. */
    @Transactional
    public void giveBack(Actor actor, UUID id, String words) {
        Permissions.requireEver(actor, Command.MENU_REVIEW);
        access.reviewed(actor, id);
        String why = said(words);
        if (!store.move(id, State.SUBMITTED, State.RETURNED, why, clock.instant())) {
            throw changed(id);
        }
        step(actor, id, Kind.RETURNED, why);
    }

    /** Takes it off the menu, or back before it was reviewed; by the supplier or by whoever reviews. */
    @Transactional
    public void withdraw(Actor actor, UUID id, String words) {
        requireDesk(actor);
        Entry entry = access.visible(actor, id);
        if (!EntryAccess.mayChange(actor, entry) && !EntryAccess.mayReview(actor, entry)) {
            throw new NotFound();
        }
        String why = said(words);
        boolean ends = entry.state() != State.WITHDRAWN && entry.state() != State.MERGED;
        if (!ends || !store.move(id, entry.state(), State.WITHDRAWN, why, clock.instant())) {
            throw changed(id);
        }
        step(actor, id, Kind.WITHDRAWN, why);
        catalogue.changed();
    }

    public Page<Entry> list(Actor actor, EntryQuery query) {
        requireDesk(actor);
        return Page.of(
                store.list(
                        query,
                        Permissions.reach(actor, Command.MENU_OFFER),
                        Permissions.reach(actor, Command.MENU_REVIEW),
                        key(query.after()),
                        PAGE),
                PAGE,
                entry -> entry.id().toString());
    }

    /** How many entries wait for the reader's review. */
    public long waiting(Actor actor) {
        requireDesk(actor);
        return Permissions.everAllows(actor, Command.MENU_REVIEW)
                ? store.waiting(Permissions.reach(actor, Command.MENU_REVIEW))
                : 0;
    }

    /** Throws NotFound for those who may not see it: what is listed everybody at a desk may. */
    public Shown get(Actor actor, UUID id) {
        requireDesk(actor);
        Entry entry = access.visible(actor, id);
        return new Shown(
                entry,
                store.steps(id),
                EntryAccess.mayChange(actor, entry) || EntryAccess.mayReview(actor, entry)
                        ? store.changeOf(id).orElse(null)
                        : null,
                entry.state() == State.SUBMITTED && EntryAccess.mayReview(actor, entry),
                EntryAccess.mayChange(actor, entry) && entry.state() != State.MERGED);
    }

    /** Staff of every level, whoever leads a team, and those who read everything. */
    private static void requireDesk(Actor actor) {
        if (!Permissions.everAllows(actor, Command.MENU_WATCH)) {
            Permissions.requireEver(actor, Command.MENU_OFFER);
        }
    }

    /** The site above; of a team its home; nobody above the centre. */
    private String reviewPath(Actor actor, Supplier supplier) {
        Site home = sites.get(actor, supplier.site());
        if (!home.path().equals(supplier.path())) {
            throw new NotFound();
        }
        if (supplier.team() != null) {
            return home.path();
        }
        UUID parent = home.parent();
        return parent == null ? "" : sites.get(actor, parent).path();
    }

    private Supplier supplier(Actor actor, Entry entry) {
        Site home = sites.list(actor).stream()
                .filter(site -> site.path().equals(entry.supplierPath()))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new Supplier(
                home.id(), home.path(), entry.supplierTeam(), entry.item().supplierName());
    }

    private static NewEntry words(Entry entry) {
        Item item = entry.item();
        return new NewEntry(
                item.name(),
                item.nameEn(),
                item.summary(),
                item.description(),
                item.category(),
                item.minutes(),
                item.place(),
                item.risks(),
                item.leadDays(),
                item.capacityWeek(),
                item.areas(),
                item.seats());
    }

    private Conflict changed(UUID id) {
        Entry now = store.find(id).orElseThrow(NotFound::new);
        return new Conflict("这项服务刚刚有了变化，现在是“{0}”，请看过再办", Words.of(now.state().words()));
    }

    private static String said(String words) {
        String why = words.strip();
        new Checks()
                .that(!why.isEmpty(), "words", "请写明原因，对方会看到")
                .that(why.codePointCount(0, why.length()) <= 300, "words", "原因最多 {0} 个字", 300)
                .done();
        return why;
    }

    private void step(Actor actor, UUID item, Kind kind, String words) {
        store.step(new EntryStep(
                Ids.at(clock.instant()), item, clock.instant(), actor.account(), actor.name(), kind, words));
    }

    private static @Nullable UUID key(@Nullable String after) {
        return after != null && after.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? UUID.fromString(after)
                : null;
    }
}
