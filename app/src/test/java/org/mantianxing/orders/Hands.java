package org.mantianxing.orders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Folk;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.orders.LifeModel.Who;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.stereotype.Component;

/** Does a deed by the real command, as the person who tries it. */
@Component
class Hands {
    private final Orders orders;
    private final Activities activities;
    private final Ordering ordering;
    private final Crew crew;
    private final Folk folk;

    Hands(Orders orders, Activities activities, Ordering ordering, Crew crew, Folk folk) {
        this.orders = orders;
        this.activities = activities;
        this.ordering = ordering;
        this.crew = crew;
        this.folk = folk;
    }

    /** A district with everybody in it. */
    record Cast(Place place, Map<Who, Actor> people, Crew.Led team) {}

    /** One order, and the volunteer who holds its seat. */
    static final class Life {
        final Cast cast;
        final UUID id;
        final Map<Who, Actor> people;

        @Nullable
        Actor volunteer;

        Life(Cast cast, UUID id, Actor owner) {
            this.cast = cast;
            this.id = id;
            this.people = new EnumMap<>(cast.people());
            this.people.put(Who.OWNER, owner);
        }

        Actor actor(Who who) {
            return Objects.requireNonNull(people.get(who));
        }

        Instant now() {
            return cast.place().clock().instant();
        }
    }

    Cast cast(Place place) {
        Crew.Led team = crew.team(place.star(), "天星修理队");
        Map<Who, Actor> people = new EnumMap<>(Who.class);
        people.put(Who.STRANGER, ordering.resident("路人"));
        people.put(Who.VOLUNTEER, folk.volunteer(place, "志愿者", 0));
        people.put(Who.WANG, place.centreAdmin());
        people.put(Who.ZHAO, crew.colleague(place, "赵丽"));
        people.put(Who.STAR, place.starAdmin());
        people.put(Who.NORTH, place.northAdmin());
        people.put(Who.PLUM, place.plumAdmin());
        people.put(Who.LEADER, team.leader());
        people.put(Who.AUDITOR, place.auditor());
        return new Cast(place, people, team);
    }

    Life begin(Cast cast, Road road, int phone) {
        Actor owner = ordering.resident("王阿婆");
        NewOrder.Whom caller = new NewOrder.Whom(World.phone(600_000 + phone), "沈大爷", "self", true, "", "");
        Actor places = road == Road.PHONE ? owner : cast.place().starAdmin();
        UUID id = orders.place(
                places, ordering.home(cast.place(), road, road == Road.DESK ? caller : NewOrder.Whom.SELF));
        UUID requester = orders.get(Actor.CLOCK, id).order().requester();
        return new Life(cast, id, requester == null ? owner : ordering.again(requester));
    }

    void perform(Life life, Deed deed, Who who) {
        Actor actor = who == Who.VOLUNTEER && life.volunteer != null ? life.volunteer : life.actor(who);
        UUID id = life.id;
        Place place = life.cast.place();
        switch (deed) {
            case ACCEPT -> orders.accept(actor, id);
            case RELEASE -> orders.release(actor, id);
            case CORRECT ->
                orders.correct(
                        actor,
                        id,
                        Ordering.correction(orders.get(Actor.CLOCK, id).order(), soon(life)));
            case APPROVE -> orders.approve(actor, id, "");
            case REFUSE -> orders.refuse(actor, id, "licence", "");
            case ASK_BACK -> orders.askBack(actor, id, "when", "");
            case DISPATCH_TO_STAR ->
                orders.dispatch(actor, id, Receiver.site(place.star().id()), "");
            case DISPATCH_TO_NORTH ->
                orders.dispatch(actor, id, Receiver.site(place.north().id()), "");
            case DISPATCH_TO_PLUM ->
                orders.dispatch(actor, id, Receiver.site(place.plum().id()), "");
            case DISPATCH_TO_TEAM -> orders.dispatch(actor, id, team(life), "");
            case PASS_TO_STAR ->
                orders.passDown(actor, id, Receiver.site(place.star().id()), "");
            case PASS_TO_TEAM -> orders.passDown(actor, id, team(life), "");
            case GIVE_BACK -> orders.giveBack(actor, id, "busy", "");
            case CALL -> orders.call(actor, id, orders.prepareCall(actor, id));
            case SIGN_UP -> signUp(life, who, actor);
            case WITHDRAW -> activities.withdraw(actor, activity(life));
            case CALL_OFF -> activities.cancel(actor, activity(life), "场地停电");
            case BEGIN -> begin(life, actor);
            case FINISH -> activities.finish(actor, activity(life));
            case ANSWER -> orders.answer(actor, id, "补充好了", List.of());
            case CHANGE -> orders.change(actor, id, List.of(soon(life)), "");
            case HURRY -> orders.hurry(actor, id);
            case CANCEL -> orders.cancel(actor, id, "solved", "");
            case CONFIRM -> orders.confirm(actor, id);
            case RATE -> orders.rate(actor, id, new Rating(4, "", List.of()));
            case COMPLAIN -> orders.complain(actor, id, "late", "等了一小时");
            case ANSWER_COMPLAINT -> orders.answerComplaint(actor, id, "已核实", Optional.empty());
            case SERVE_AGAIN -> orders.answerComplaint(actor, id, "再去一次", Optional.of(soon(life)));
            case REOPEN -> orders.reopen(actor, id, soon(life), "");
        }
    }

    /** Somebody new each time: a plumber. */
    private void signUp(Life life, Who who, Actor actor) {
        Actor comes = who == Who.VOLUNTEER ? folk.volunteer(life.cast.place(), "李师傅", 0, "plumbing") : actor;
        activities.signUp(comes, activity(life));
        life.volunteer = comes;
    }

    private void begin(Life life, Actor leader) {
        UUID activity = activity(life);
        Instant start = activities.get(leader, activity).start();
        boolean leads = activities.leads(leader, activity);
        if (leads && life.volunteer != null && life.now().isBefore(start)) {
            life.cast.place().clock().moveTo(start);
        }
        String code = activities.code(leader, activity);
        activities.checkIn(Objects.requireNonNull(life.volunteer), activity, code);
    }

    private UUID activity(Life life) {
        UUID activity = orders.get(Actor.CLOCK, life.id).order().activity();
        if (activity == null) {
            throw new NotFound();
        }
        return activity;
    }

    private static Receiver team(Life life) {
        return Receiver.team(life.cast.team().team().id());
    }

    /** An afternoon three days on. */
    private static TimeSlot soon(Life life) {
        Instant start = ChinaTime.instant(ChinaTime.date(life.now()).plusDays(3).atTime(LocalTime.of(14, 0)));
        return new TimeSlot(start, start.plus(Duration.ofHours(2)));
    }
}
