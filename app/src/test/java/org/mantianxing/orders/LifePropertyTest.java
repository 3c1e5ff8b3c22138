package org.mantianxing.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.orders.LifeModel.Moment;
import org.mantianxing.orders.LifeModel.Outcome;
import org.mantianxing.orders.LifeModel.Who;
import org.mantianxing.orders.OrderDetail.May;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;

/** Anybody tries anything, in any order, at any time: the order does what the model says, and nothing else. */
@JourneyTest
class LifePropertyTest {
    private static final AtomicInteger PHONE = new AtomicInteger();

    @Autowired
    World world;

    @Autowired
    Hands hands;

    @Autowired
    Orders orders;

    @Autowired
    Stepped stepped;

    private Optional<Hands.Cast> known = Optional.empty();

    /**
     * Something that is tried.
     *
     * @param sensible whether it is chosen among what can be done now; otherwise among everything, most often what
     *     somebody else could do
     * @param hours that pass where nothing else is chosen
     */
    record Tap(boolean sensible, int which, int hours) {}

    @BeforeProperty
    void everybodyIsThere() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
        Place place = world.fresh();
        known = Optional.of(place.ask(() -> hands.cast(place)));
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void theModelIsRight(
            @ForAll("roads") Road road, @ForAll @IntRange(max = 9) int along, @ForAll("taps") List<Tap> taps) {
        Hands.Cast cast = known.orElseThrow();
        Place place = cast.place();
        place.clock().moveTo(World.MORNING);
        stepped.forget();
        place.inside(() -> {
            Hands.Life life = hands.begin(cast, road, PHONE.incrementAndGet());
            LifeModel model = new LifeModel(road);
            List<String> story = new ArrayList<>(List.of(road.name()));
            usual(road).limit(along).forEach(what -> attempt(life, model, what, story));
            taps.forEach(tap -> live(life, model, tap, story));
        });
    }

    @Example
    void everybodysButtonsAreWhatTheModelAllowsAtEveryStage() {
        Hands.Cast cast = known.orElseThrow();
        Place place = cast.place();
        stepped.forget();
        place.inside(() -> Stream.of(Road.PHONE, Road.DESK, Road.UPWARD).forEach(road -> {
            place.clock().moveTo(World.MORNING);
            Hands.Life life = hands.begin(cast, road, PHONE.incrementAndGet());
            LifeModel model = new LifeModel(road);
            List<String> story = new ArrayList<>(List.of(road.name()));
            buttons(life, model, story);
            usual(road).forEach(what -> {
                attempt(life, model, what, story);
                buttons(life, model, story);
            });
        }));
    }

    private void buttons(Hands.Life life, LifeModel model, List<String> story) {
        Moment at = moment(life, orders.get(Actor.CLOCK, life.id).order());
        for (Who who : Who.values()) {
            Set<May> allowed = EnumSet.noneOf(May.class);
            for (Deed deed : Deed.values()) {
                if (deed.button() != null && model.of(deed, who, at).isPresent()) {
                    allowed.add(deed.button());
                }
            }
            assertThat(seen(life, who)).as(who + " after " + story).isEqualTo(allowed);
        }
    }

    /** Nothing can be done with what one does not see. */
    private Set<May> seen(Hands.Life life, Who who) {
        try {
            Set<May> may = EnumSet.noneOf(May.class);
            may.addAll(orders.get(life.actor(who), life.id).may());
            may.remove(May.REVEAL);
            return may;
        } catch (NotFound e) {
            return Set.of();
        }
    }

    @Provide
    Arbitrary<Road> roads() {
        return Arbitraries.of(Road.PHONE, Road.DESK, Road.UPWARD);
    }

    @Provide
    Arbitrary<List<Tap>> taps() {
        Arbitrary<Boolean> sensible = Arbitraries.integers().between(0, 9).map(n -> n < 5);
        return Combinators.combine(
                        sensible,
                        Arbitraries.integers().between(0, 9_999),
                        Arbitraries.integers().between(1, 60))
                .as(Tap::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(25);
    }

    /** One thing tried by one person. */
    private record Try(Deed deed, Who who) {}

    /** How it goes when nothing goes wrong, so that late states are met as often as early ones. */
    private static Stream<Try> usual(Road road) {
        Who owner = road == Road.UPWARD ? Who.STAR : Who.OWNER;
        return Stream.of(
                new Try(Deed.ACCEPT, Who.WANG),
                new Try(Deed.APPROVE, Who.WANG),
                new Try(Deed.DISPATCH_TO_STAR, Who.ZHAO),
                new Try(Deed.CALL, Who.STAR),
                new Try(Deed.SIGN_UP, Who.VOLUNTEER),
                new Try(Deed.BEGIN, Who.STAR),
                new Try(Deed.FINISH, Who.STAR),
                new Try(Deed.RATE, owner),
                new Try(Deed.COMPLAIN, owner));
    }

    private void live(Hands.Life life, LifeModel model, Tap tap, List<String> story) {
        OrderDetail before = orders.get(Actor.CLOCK, life.id);
        Optional<Try> chosen = choose(model, moment(life, before.order()), tap);
        if (chosen.isEmpty()) {
            story.add(tap.hours() + " hours");
            life.cast.place().after(Duration.ofHours(tap.hours()));
            OrderDetail after = orders.get(Actor.CLOCK, life.id);
            assertThat(after.lines())
                    .as(story.toString())
                    .startsWith(before.lines().toArray(OrderLine[]::new));
            model.waited(after.order().state());
            check(life, after, story);
            return;
        }
        attempt(life, model, chosen.get(), story);
    }

    private void attempt(Hands.Life life, LifeModel model, Try what, List<String> story) {
        OrderDetail before = orders.get(Actor.CLOCK, life.id);
        story.add(what.who() + " " + what.deed() + " of " + model.state());
        Optional<Outcome> outcome = model.of(what.deed(), what.who(), moment(life, before.order()));
        Throwable thrown = catchThrowable(() -> hands.perform(life, what.deed(), what.who()));
        OrderDetail after = orders.get(Actor.CLOCK, life.id);
        if (outcome.isEmpty()) {
            assertThat(thrown).as(story.toString()).isInstanceOf(Failure.class);
            assertThat(after).as(story.toString()).isEqualTo(before);
        } else {
            assertThat(thrown).as(story.toString()).isNull();
            succeeded(before, after, outcome.get(), story);
            model.done(what.deed(), what.who(), outcome.get(), life.now());
        }
        check(life, after, story);
    }

    /** Exactly one line more, and the state that was foretold. */
    private static void succeeded(OrderDetail before, OrderDetail after, Outcome outcome, List<String> story) {
        assertThat(after.lines()).as(story.toString()).hasSize(before.lines().size() + 1);
        assertThat(after.lines()).as(story.toString()).startsWith(before.lines().toArray(OrderLine[]::new));
        OrderLine line = after.lines().getLast();
        assertThat(line.step()).as(story.toString()).isEqualTo(outcome.step());
        assertThat(line.fromState())
                .as(story.toString())
                .isEqualTo(before.order().state());
        assertThat(line.toState()).as(story.toString()).isEqualTo(outcome.next());
    }

    /** True at any time. */
    private void check(Hands.Life life, OrderDetail now, List<String> story) {
        Order order = now.order();
        assertThat(now.lines().getLast().toState()).as(story.toString()).isEqualTo(order.state());
        for (int i = 1; i < now.lines().size(); i++) {
            OrderLine line = now.lines().get(i);
            OrderState from = now.lines().get(i - 1).toState();
            assertThat(line.fromState()).as(story.toString()).isEqualTo(from);
            assertThat(line.toState() == from || from.canBecome(line.toState()))
                    .as(story.toString())
                    .isTrue();
        }
        assertThat(stepped.of(life.id))
                .as(story.toString())
                .extracting(OrderStepped::id)
                .containsExactlyElementsOf(
                        now.lines().stream().map(OrderLine::id).toList());
        boolean limited =
                !order.state().over() && order.state() != OrderState.STAFFED && order.state() != OrderState.UNDER_WAY;
        assertThat(order.dueAt() != null).as(story.toString()).isEqualTo(limited);
        boolean received = order.receiverPath() != null;
        boolean serving = order.activity() != null;
        switch (order.state()) {
            case PLACED, ASKED_BACK, ACCEPTED, APPROVED ->
                assertThat(received || serving).as(story.toString()).isFalse();
            case DISPATCHED ->
                assertThat(received && !serving).as(story.toString()).isTrue();
            case RECRUITING, STAFFED, UNDER_WAY, COMPLETED, CONFIRMED, RATED, DISPUTED ->
                assertThat(received && serving).as(story.toString()).isTrue();
            case UNMET, REFUSED, CANCELLED -> {}
        }
    }

    private static Moment moment(Hands.Life life, Order order) {
        return new Moment(life.now(), order.start(), order.end(), order.late(life.now()));
    }

    private static Optional<Try> choose(LifeModel model, Moment at, Tap tap) {
        List<Try> all = Stream.of(Deed.values())
                .flatMap(deed -> Stream.of(Who.values()).map(who -> new Try(deed, who)))
                .toList();
        if (!tap.sensible() && tap.which() % 12 == 0) {
            return Optional.empty();
        }
        List<Try> possible = all.stream()
                .filter(one -> model.of(one.deed(), one.who(), at).isPresent())
                .filter(one -> !tap.sensible()
                        || tap.which() % 8 == 0
                        || (one.deed() != Deed.CANCEL && one.deed() != Deed.REFUSE))
                .toList();
        if (!tap.sensible()) {
            List<Try> wrong = tap.which() % 3 == 0
                    ? all
                    : all.stream()
                            .filter(one -> possible.stream().anyMatch(right -> right.deed() == one.deed()))
                            .toList();
            return wrong.isEmpty() ? Optional.empty() : Optional.of(wrong.get(tap.which() / 12 % wrong.size()));
        }
        return possible.isEmpty() ? Optional.empty() : Optional.of(possible.get(tap.which() % possible.size()));
    }
}
