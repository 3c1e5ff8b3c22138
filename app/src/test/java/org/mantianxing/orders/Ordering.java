package org.mantianxing.orders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Attended;
import org.mantianxing.activities.Folk;
import org.mantianxing.activities.NewCall;
import org.mantianxing.catalogue.ItemSeat;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.stereotype.Component;

/** Orders by the stage of their life: each gets there by the real commands of real people. */
@Component
public class Ordering {
    private static final AtomicInteger NEXT = new AtomicInteger(1);
    /** Saturday afternoon, five days after the world's Monday morning. */
    public static final Instant SATURDAY = ChinaTime.instant(LocalDateTime.of(2026, 3, 14, 14, 0));

    public static final TimeSlot SLOT = new TimeSlot(SATURDAY, SATURDAY.plus(Duration.ofHours(2)));

    private final Orders orders;
    private final Activities activities;
    private final Folk folk;
    private final World world;
    private final Accounts accounts;

    Ordering(Orders orders, Activities activities, Folk folk, World world, Accounts accounts) {
        this.orders = orders;
        this.activities = activities;
        this.folk = folk;
        this.world = world;
        this.accounts = accounts;
    }

    /** An order with those who have to do with it. */
    public record Made(Place place, Actor requester, UUID id, Optional<UUID> call, List<Actor> volunteers) {
        public Made with(UUID activity) {
            return new Made(place, requester, id, Optional.of(activity), volunteers);
        }

        public Made with(List<Actor> people) {
            return new Made(place, requester, id, call, people);
        }

        public UUID activity() {
            return call.orElseThrow();
        }
    }

    public Actor resident(String name) {
        return world.resident(NEXT.getAndIncrement() + 300_000, name);
    }

    /** Somebody who has an account already, signed in. */
    public Actor again(UUID account) {
        return accounts.actor(account);
    }

    /** Placed on the phone, for grandmother's kitchen, one volunteer, Saturday afternoon. */
    public Made placed(Place place) {
        Actor requester = resident("王阿婆");
        return new Made(place, requester, orders.place(requester, home(place)), Optional.empty(), List.of());
    }

    /** The same at another time. */
    public Made placedFor(Place place, Instant start) {
        Actor requester = resident("王阿婆");
        NewOrder usual = home(place);
        NewOrder order = new NewOrder(
                usual.once(),
                usual.road(),
                usual.what(),
                usual.whom(),
                usual.where(),
                List.of(new TimeSlot(start, start.plus(Duration.ofHours(2)))),
                List.of());
        return new Made(place, requester, orders.place(requester, order), Optional.empty(), List.of());
    }

    public NewOrder home(Place place) {
        return home(place, Road.PHONE, NewOrder.Whom.SELF);
    }

    public NewOrder home(Place place, Road road, NewOrder.Whom whom) {
        return new NewOrder(
                UUID.randomUUID(),
                road,
                new NewOrder.What(null, "handy", "厨房水龙头漏水，想请人来修一修。家里只有我一个人。", "", 60, 1, List.of("stairs")),
                whom,
                new NewOrder.Where(PlaceKind.HOME, place.star().id(), "天星小区8幢302室", null, null),
                List.of(SLOT),
                List.of());
    }

    public Made accepted(Place place) {
        Made made = placed(place);
        orders.accept(place.centreAdmin(), made.id());
        return made;
    }

    public Made askedBack(Place place) {
        Made made = accepted(place);
        orders.askBack(place.centreAdmin(), made.id(), "photo", "是厨房的还是厕所的？");
        return made;
    }

    public Made refused(Place place) {
        Made made = accepted(place);
        orders.refuse(place.centreAdmin(), made.id(), "licence", "");
        return made;
    }

    public Made approved(Place place) {
        Made made = accepted(place);
        orders.approve(place.centreAdmin(), made.id(), "");
        return made;
    }

    /** To the star station. */
    public Made dispatched(Place place) {
        Made made = approved(place);
        orders.dispatch(
                place.centreAdmin(), made.id(), Receiver.site(place.star().id()), "老人耳朵背，多打几遍电话");
        return made;
    }

    public Made recruiting(Place place) {
        return called(dispatched(place), place.starAdmin());
    }

    /** A call as it was prepared, put out by {@code actor}. */
    public Made called(Made made, Actor actor) {
        NewCall call = orders.prepareCall(actor, made.id());
        return made.with(orders.call(actor, made.id(), call));
    }

    public Made staffed(Place place) {
        return staffed(recruiting(place));
    }

    public Made staffed(Made made) {
        Actor volunteer = folk.volunteer(made.place(), "李师傅", 0);
        activities.signUp(volunteer, made.activity());
        return made.with(List.of(volunteer));
    }

    public Made underWay(Place place) {
        return underWay(staffed(place));
    }

    public Made underWay(Made made) {
        made.place().clock().moveTo(start(made));
        String code = activities.code(made.place().starAdmin(), made.activity());
        made.volunteers().forEach(one -> activities.checkIn(one, made.activity(), code));
        return made;
    }

    public Made completed(Place place) {
        return completed(underWay(place));
    }

    public Made completed(Made made) {
        Actor leader = made.place().starAdmin();
        made.place().clock().advance(Duration.ofHours(1));
        activities.finish(leader, made.activity());
        return made;
    }

    public Made confirmed(Place place) {
        Made made = completed(place);
        orders.confirm(made.requester(), made.id());
        return made;
    }

    public Made rated(Place place) {
        Made made = completed(place);
        orders.rate(made.requester(), made.id(), new Rating(5, "修得又快又好", List.of()));
        return made;
    }

    public Made disputed(Place place) {
        Made made = completed(place);
        orders.complain(made.requester(), made.id(), "quality", "又漏了");
        return made;
    }

    /** Nobody signed up before the limit. */
    public Made unmet(Place place) {
        Made made = recruiting(place);
        place.clock().moveTo(start(made).minus(Duration.ofHours(1)));
        place.inside(() -> place.jobs().runDue(true));
        return made;
    }

    public Made cancelled(Place place) {
        Made made = placed(place);
        orders.cancel(made.requester(), made.id(), "solved", "");
        return made;
    }

    /** Brings an order into a state. */
    public Made in(Place place, OrderState state) {
        return switch (state) {
            case PLACED -> placed(place);
            case ACCEPTED -> accepted(place);
            case ASKED_BACK -> askedBack(place);
            case REFUSED -> refused(place);
            case APPROVED -> approved(place);
            case DISPATCHED -> dispatched(place);
            case RECRUITING -> recruiting(place);
            case STAFFED -> staffed(place);
            case UNDER_WAY -> underWay(place);
            case COMPLETED -> completed(place);
            case CONFIRMED -> confirmed(place);
            case RATED -> rated(place);
            case DISPUTED -> disputed(place);
            case UNMET -> unmet(place);
            case CANCELLED -> cancelled(place);
        };
    }

    public Order now(Made made) {
        return orders.get(Actor.CLOCK, made.id()).order();
    }

    public List<OrderStep> steps(Made made) {
        return orders.get(Actor.CLOCK, made.id()).lines().stream()
                .map(OrderLine::step)
                .toList();
    }

    public Instant start(Made made) {
        return activities.get(Actor.CLOCK, made.activity()).start();
    }

    /** Put right as it is, with a plumber and a time. */
    public static Correction correction(Order order, TimeSlot time) {
        return new Correction(
                order.title(),
                order.category(),
                order.words(),
                List.of(new ItemSeat("plumbing", 1)),
                60,
                order.risks(),
                time);
    }

    static Attended absent(UUID volunteer) {
        return new Attended(volunteer, false, null, null, "");
    }
}
