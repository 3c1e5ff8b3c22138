package org.mantianxing.bench.match;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mantianxing.bench.match.Village.Answer;
import org.mantianxing.matching.Acceptance;
import org.mantianxing.matching.Call;
import org.mantianxing.matching.Need;
import org.mantianxing.matching.Span;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A year of a district, lived through once with each way of asking: the same people, the same orders. */
public final class Year {
    private static final Logger LOG = LoggerFactory.getLogger(Year.class);
    private static final int PEOPLE = 90_000;
    private static final int ORDERS = 12_000;
    private static final int MOST_SEATS = 4;
    private static final Duration SHORTEST = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(24);
    /** Nobody may answer later than this before it begins. */
    private static final Duration REPLY_BEFORE = Duration.ofHours(12);

    private static final double[] SURE = {0.98, 0.9, 0.8, 0.6};

    /** What came of a year. */
    public record Outcome(
            String name,
            double filled,
            double medianHours,
            long offers,
            double perSeat,
            double giniOffers,
            double giniService,
            List<Acceptance.Bin> calibration) {}

    /** An order on its way: who was asked, who has not answered yet. */
    private static final class Order {
        private final Call call;
        private final Instant placed;
        private final List<Integer> asked = new ArrayList<>();
        private final List<Answer> open = new ArrayList<>();
        private int seats;
        private final int wanted;
        private Instant filledAt = Instant.MAX;
        private Instant sent = Instant.MIN;

        Order(Call call, Instant placed, int seats) {
            this.call = call;
            this.placed = placed;
            this.seats = seats;
            this.wanted = seats;
        }

        Instant last() {
            return call.span().start().minus(REPLY_BEFORE);
        }
    }

    private record Turn(Instant at, Order order) {}

    public List<Outcome> live() {
        LocalDate first = LocalDate.of(2026, 3, 9);
        List<Function<Village, Asker>> ways = List.of(
                village -> new Ours(village, first),
                village -> new Simple(Simple.Way.NEAREST, village),
                village -> new Simple(Simple.Way.RANDOM, village),
                village -> new Simple(Simple.Way.ALL, village));
        List<Outcome> all = new ArrayList<>();
        for (Function<Village, Asker> way : ways) {
            Population population = new Population(PEOPLE, false);
            Village village = new Village(population);
            all.add(live(population, village, way.apply(village)));
            LOG.info("{}", all.getLast());
        }
        return all;
    }

    private static Outcome live(Population population, Village village, Asker asker) {
        List<Order> orders = orders(population);
        PriorityQueue<Turn> turns = new PriorityQueue<>(Comparator.comparing(Turn::at));
        orders.forEach(order -> turns.add(new Turn(order.placed, order)));
        while (!turns.isEmpty()) {
            Turn turn = turns.poll();
            Instant again = turn(turn.order(), turn.at(), village, asker);
            if (again != null) {
                turns.add(new Turn(again, turn.order()));
            }
        }
        return outcome(orders, village, asker);
    }

    /** Hears who has answered, and asks the next ones; tells when it is to be looked at again, null when it is over. */
    private static @Nullable Instant turn(Order order, Instant now, Village village, Asker asker) {
        hear(order, now, village, asker);
        Duration left = Duration.between(now, order.last());
        if (order.seats == 0 || left.compareTo(SHORTEST) < 0) {
            order.open.forEach(one -> asker.heard(one.who(), order.call, order.sent, false));
            return null;
        }
        Duration wait = left.dividedBy(4);
        wait = wait.compareTo(LONGEST) > 0 ? LONGEST : wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait;
        Instant expires = now.plus(wait);
        long more = Duration.between(expires, order.last()).dividedBy(wait);
        double sure = SURE[Math.clamp(more, 0, SURE.length - 1)];
        List<Integer> waiting = order.open.stream().map(Answer::who).toList();
        for (int who : asker.next(order.call, now, order.asked, waiting, order.seats, sure, expires)) {
            Answer answer = village.ask(who, order.call, now);
            order.asked.add(who);
            order.open.add(answer);
            asker.asked(who, order.call, now);
        }
        order.sent = now;
        return expires;
    }

    /** Answers in the order in which they came; offers of the wave before have expired. */
    private static void hear(Order order, Instant now, Village village, Asker asker) {
        List<Answer> came = order.open.stream()
                .filter(one -> !one.at().isAfter(now))
                .sorted(Comparator.comparing(Answer::at))
                .toList();
        for (Answer one : came) {
            boolean takes = one.yes() && order.seats > 0 && !village.busy(one.who(), order.call.span());
            asker.heard(one.who(), order.call, order.sent, one.yes());
            if (takes) {
                village.take(one.who(), order.call.span());
                asker.taken(one);
                order.seats--;
                order.filledAt = one.at();
            }
        }
        order.open.stream()
                .filter(one -> one.at().isAfter(now))
                .forEach(one -> asker.heard(one.who(), order.call, order.sent, false));
        order.open.clear();
    }

    private static List<Order> orders(Population population) {
        Random random = new Random(77);
        List<Order> orders = new ArrayList<>();
        for (int i = 0; orders.size() < ORDERS; i++) {
            Call made = population.call(i);
            if (made.need().general()) {
                continue;
            }
            Instant placed = Population.NOW.plusSeconds((long) (random.nextDouble() * 365 * 86_400));
            Instant start = placed.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(36 + random.nextInt(9 * 24)));
            Need need = made.need();
            Span span = new Span(start, start.plus(Duration.ofHours(2)));
            orders.add(new Order(new Call(need, span, Map.of(), Map.of()), placed, 1 + random.nextInt(MOST_SEATS)));
        }
        return orders;
    }

    private static Outcome outcome(List<Order> orders, Village village, Asker asker) {
        long wanted = orders.stream().mapToLong(order -> order.wanted).sum();
        long open = orders.stream().mapToLong(order -> order.seats).sum();
        long offers = 0;
        for (int count : village.offers) {
            offers += count;
        }
        double[] hours = orders.stream()
                .filter(order -> order.seats == 0)
                .mapToDouble(
                        order -> Duration.between(order.placed, order.filledAt).toMinutes() / 60.0)
                .sorted()
                .toArray();
        return new Outcome(
                asker.name(),
                1 - (double) open / wanted,
                hours.length == 0 ? 0 : hours[hours.length / 2],
                offers,
                (double) offers / (wanted - open),
                village.gini(village.offers),
                village.gini(village.services),
                asker instanceof Ours ours ? calibration(ours) : List.of());
    }

    /** Learnt from the first three quarters of the year, held against the last. */
    private static List<Acceptance.Bin> calibration(Ours ours) {
        int older = ours.history().size() * 3 / 4;
        return Acceptance.of(ours.history().subList(0, older))
                .calibration(ours.history().subList(older, ours.history().size()));
    }
}
