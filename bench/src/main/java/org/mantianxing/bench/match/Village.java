package org.mantianxing.bench.match;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.mantianxing.matching.Call;
import org.mantianxing.matching.Person;
import org.mantianxing.matching.Span;

/**
 * People who live through a year: what they are asked and do, and how they answer. How they make up their minds is hidden
 * from whoever asks: some like to come and some hardly ever do, the far ones less, on short notice less, and who is asked
 * again and again within a week tires of it.
 */
final class Village {
    private static final double TIRED = 0.92;
    private static final double LEAST = 0.5;
    private static final double SAYS_NO = 0.4;
    private static final double YES_HOURS = 6;
    private static final double NO_HOURS = 9;
    private static final int SHORT_NOTICE = 24;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration KEPT = Duration.ofDays(366);

    final List<Person> people = new ArrayList<>();
    /** Who has a skill, by its number. */
    final List<List<Integer>> skilled = new ArrayList<>();

    private final List<List<Instant>> asked = new ArrayList<>();
    private final List<List<Span>> seats = new ArrayList<>();
    private final double[] liking;
    final int[] offers;
    final int[] services;
    private final Random random = new Random(5);

    Village(Population population) {
        int size = population.people();
        this.liking = new double[size];
        this.offers = new int[size];
        this.services = new int[size];
        for (int i = 0; i < Population.SKILLS; i++) {
            skilled.add(new ArrayList<>());
        }
        for (int i = 0; i < size; i++) {
            Person one = population.made(i).person();
            people.add(one);
            asked.add(new ArrayList<>(2));
            seats.add(new ArrayList<>(1));
            liking[i] = random.nextGaussian();
            for (String skill : one.skills()) {
                skilled.get(Integer.parseInt(skill.substring(1))).add(i);
            }
        }
    }

    /** When somebody answers an offer, and whether with yes; never where they do not. */
    record Answer(int who, boolean yes, Instant at) {}

    Answer ask(int who, Call call, Instant now) {
        double chance = chance(who, call, now);
        asked.get(who).removeIf(at -> at.isBefore(now.minus(KEPT)));
        asked.get(who).add(now);
        offers[who]++;
        boolean yes = random.nextDouble() < chance;
        if (!yes && random.nextDouble() > SAYS_NO) {
            return new Answer(who, false, Instant.MAX);
        }
        double hours = -Math.log(1 - random.nextDouble()) * (yes ? YES_HOURS : NO_HOURS);
        return new Answer(who, yes, now.plusSeconds((long) (hours * 3_600)));
    }

    private double chance(int who, Call call, Instant now) {
        Person one = people.get(who);
        double kilometres = call.need().spot().orElseThrow().metres(one.home().orElseThrow()) / 1_000;
        double odds = -0.9 + 1.2 * liking[who] - 0.5 * Math.log1p(kilometres);
        odds += one.free() == 0 ? 0 : 0.6;
        odds += one.path().equals(call.need().path()) ? 0.4 : 0;
        odds -= Duration.between(now, call.span().start()).toHours() < SHORT_NOTICE ? 0.5 : 0;
        long lately = asked.get(who).stream()
                .filter(at -> at.isAfter(now.minus(WEEK)))
                .count();
        return Math.max(LEAST, Math.pow(TIRED, lately)) / (1 + Math.exp(-odds));
    }

    boolean busy(int who, Span span) {
        return seats.get(who).stream()
                .anyMatch(seat ->
                        seat.start().isBefore(span.end()) && span.start().isBefore(seat.end()));
    }

    void take(int who, Span span) {
        seats.get(who).removeIf(seat -> seat.end().isBefore(span.start().minus(KEPT)));
        seats.get(who).add(span);
        services[who]++;
    }

    List<Instant> askedOf(int who) {
        return asked.get(who);
    }

    List<Span> seatsOf(int who) {
        return seats.get(who);
    }

    /** 0 where all have the same, near 1 where one has it all; of those who have any skill. */
    double gini(int[] counts) {
        int[] sorted = IntStream.range(0, counts.length)
                .filter(i -> !people.get(i).skills().isEmpty())
                .map(i -> counts[i])
                .sorted()
                .toArray();
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += sorted[i];
            weighted += (i + 1.0) * sorted[i];
        }
        return sum == 0 ? 0 : 2 * weighted / (sorted.length * sum) - (sorted.length + 1.0) / sorted.length;
    }
}
