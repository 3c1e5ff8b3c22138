package org.mantianxing.activities;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.CallDraft.State;
import org.mantianxing.activities.CallDraftMoved.Kind;
import org.mantianxing.district.Site;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Calls that are not out yet: kept, used again as templates, looked at by the level above. */
@Component
class CallDrafts {
    private final CallDraftStore store;
    private final CallOptions options;
    private final CallReview review;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallDrafts(
            CallDraftStore store,
            CallOptions options,
            CallReview review,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.options = options;
        this.review = review;
        this.events = events;
        this.clock = clock;
    }

    /** Kept as it was typed, whatever is missing; a template or a draft of somebody else becomes one's own anew. */
    UUID save(Actor actor, @Nullable UUID id, CallDraft.Typed typed, State state) {
        Site site = site(actor, typed);
        Instant now = clock.instant();
        String title = typed.call().title().strip();
        UUID kept = id == null
                ? Ids.at(now)
                : store.find(id)
                        .filter(one -> actor.is(one.owner()) && one.state() != State.SUBMITTED)
                        .filter(one -> (one.state() == State.TEMPLATE) == (state == State.TEMPLATE))
                        .map(CallDraft::id)
                        .orElseGet(() -> Ids.at(now));
        store.save(
                new CallDraft(
                        kept,
                        site.id(),
                        site.path(),
                        title.length() <= 60 ? title : title.substring(0, 60),
                        state,
                        actor.id(),
                        actor.name(),
                        "",
                        now),
                typed);
        if (state == State.SUBMITTED) {
            String above = Objects.requireNonNullElse(CallReview.above(site.path()), site.path());
            events.publishEvent(
                    new CallDraftMoved(Ids.at(now), kept, title, above, actor.id(), Kind.SUBMITTED, "", now));
        }
        return kept;
    }

    private Site site(Actor actor, CallDraft.Typed typed) {
        List<Site> own = options.choices(actor).sites();
        String chosen = typed.call().site();
        return own.stream()
                .filter(site -> chosen == null || site.id().toString().equals(chosen))
                .findFirst()
                .orElseThrow(() -> Invalid.field("site", "您只能为自己的场所或队伍发布招募，请重新选"));
    }

    /** One's own, templates of one's places, and what waits for oneself. */
    List<CallDraft> list(Actor actor) {
        List<UUID> sites = options.choices(actor).sites().stream().map(Site::id).toList();
        return store.list(actor.id()).stream()
                .filter(one -> actor.is(one.owner())
                        || (one.state() == State.TEMPLATE && sites.contains(one.site()))
                        || (one.state() == State.SUBMITTED && review.mayReview(actor, one.path())))
                .toList();
    }

    CallDraft get(Actor actor, UUID id) {
        return list(actor).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    CallDraft.Typed typed(Actor actor, UUID id) {
        return store.typed(get(actor, id).id());
    }

    /** Whether this person may let it out or give it back. */
    boolean reviews(Actor actor, CallDraft draft) {
        return draft.state() == State.SUBMITTED && !actor.is(draft.owner()) && review.mayReview(actor, draft.path());
    }

    CallDraft.Typed release(Actor actor, UUID id) {
        CallDraft draft = reviewed(actor, id);
        CallDraft.Typed typed = store.typed(id);
        if (!store.delete(id, State.SUBMITTED)) {
            throw gone();
        }
        tell(draft, Kind.PUT_OUT, "");
        return typed;
    }

    void giveBack(Actor actor, UUID id, String words) {
        CallDraft draft = reviewed(actor, id);
        new Checks()
                .that(!words.isBlank(), "words", "请写明要改什么，对方会看到")
                .that(words.length() <= 300, "words", "原因最多 {0} 个字", 300)
                .done();
        if (!store.move(id, State.SUBMITTED, State.RETURNED, words.strip(), clock.instant())) {
            throw gone();
        }
        tell(draft, Kind.RETURNED, words.strip());
    }

    void delete(Actor actor, UUID id) {
        CallDraft draft = get(actor, id);
        if (!actor.is(draft.owner())) {
            throw new Refused("只有写的人自己能删");
        }
        store.delete(id, draft.state());
    }

    private CallDraft reviewed(Actor actor, UUID id) {
        CallDraft draft = store.find(id)
                .filter(one -> actor.is(one.owner()) || review.mayReview(actor, one.path()))
                .orElseThrow(NotFound::new);
        if (draft.state() != State.SUBMITTED) {
            throw gone();
        }
        if (actor.is(draft.owner())) {
            throw new Refused("自己提交的要由别人审核");
        }
        return draft;
    }

    private void tell(CallDraft draft, Kind kind, String words) {
        Instant now = clock.instant();
        String above = Objects.requireNonNullElse(CallReview.above(draft.path()), draft.path());
        events.publishEvent(
                new CallDraftMoved(Ids.at(now), draft.id(), draft.title(), above, draft.owner(), kind, words, now));
    }

    private static Conflict gone() {
        return new Conflict("这份招募刚刚有了变化，可能已经审核过了");
    }
}
