package org.mantianxing.bench.match;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mantianxing.matching.Acceptance;
import org.mantianxing.matching.Asking;
import org.mantianxing.matching.Asking.Answered;
import org.mantianxing.matching.Bond;
import org.mantianxing.matching.Call;
import org.mantianxing.matching.Candidate.Earlier;
import org.mantianxing.matching.Enough;
import org.mantianxing.matching.Match;
import org.mantianxing.matching.Muster;
import org.mantianxing.matching.Person;
import org.mantianxing.matching.Reason;
import org.mantianxing.matching.Weights;

/** The engine, the estimate of answers and the size of waves as the platform uses them, fitted anew each week. */
final class Ours implements Asker {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MOST_A_SEAT = 40;
    private static final int LEAST = 60;
    private static final int LEARN_FROM = 20_000;
    private final Village village;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final int[] yes;
    private final int[] no;
    private final Map<Call, Map<Integer, Asking>> sent = new IdentityHashMap<>();
    private final List<Answered> history = new ArrayList<>();
    private Acceptance model = Acceptance.of(List.of());
    private LocalDate learnt = LocalDate.MIN;
    private Muster muster;

    Ours(Village village, LocalDate day) {
        this.village = village;
        this.yes = new int[village.people.size()];
        this.no = new int[village.people.size()];
        Muster scattered = new Muster(Weights.USUAL, day, village.people.size());
        for (int i = 0; i < village.people.size(); i++) {
            Person one = village.people.get(i);
            numbers.put(one.id(), i);
            scattered.put(one);
        }
        this.muster = scattered.on(day, Weights.USUAL);
    }

    @Override
    public String name() {
        return "waves";
    }

    List<Answered> history() {
        return history;
    }

    @Override
    public List<Integer> next(
            Call call,
            Instant now,
            List<Integer> already,
            List<Integer> waiting,
            int seats,
            double sure,
            Instant expires) {
        LocalDate day = LocalDateTime.ofInstant(now, CHINA).toLocalDate();
        if (!muster.day().equals(day)) {
            muster = muster.on(day, Weights.USUAL);
        }
        if (learnt.isBefore(day.minusDays(6))) {
            learnt = day;
            model = Acceptance.of(history.subList(Math.max(0, history.size() - LEARN_FROM), history.size()));
        }
        Map<UUID, Earlier> earlier = new HashMap<>();
        already.forEach(who -> earlier.put(village.people.get(who).id(), Earlier.ASKED));
        List<Match> best = muster.ranked(
                new Call(call.need(), call.span(), Map.of(), earlier), now, Math.max(LEAST, seats * MOST_A_SEAT));
        double[] chances = best.stream()
                .mapToDouble(one -> model.chance(asking(one, call, now, expires)))
                .toArray();
        double[] still = waiting.stream()
                .mapToDouble(who -> model.chance(sentFor(call).get(who)))
                .toArray();
        return best.subList(0, Enough.of(still, chances, seats, sure)).stream()
                .map(one -> {
                    int who = numbers.get(one.candidate());
                    sentFor(call).put(who, asking(one, call, now, expires));
                    return who;
                })
                .toList();
    }

    @Override
    public void asked(int who, Call call, Instant now) {
        note(who);
    }

    @Override
    public void taken(Village.Answer answer) {
        note(answer.who());
    }

    @Override
    public void heard(int who, Call call, Instant at, boolean said) {
        history.add(new Answered(sentFor(call).get(who), said));
        yes[who] += said ? 1 : 0;
        no[who] += said ? 0 : 1;
    }

    private Map<Integer, Asking> sentFor(Call call) {
        return sent.computeIfAbsent(call, _ -> new HashMap<>());
    }

    private void note(int who) {
        muster.past(village.people.get(who).id(), village.askedOf(who), village.seatsOf(who), List.of());
    }

    private Asking asking(Match match, Call call, Instant now, Instant expires) {
        int who = numbers.get(match.candidate());
        Person one = village.people.get(who);
        LocalDateTime local = LocalDateTime.ofInstant(call.span().start(), CHINA);
        boolean station = match.reasons().stream().anyMatch(reason -> reason.code() == Reason.Code.SAME_STATION);
        boolean area = match.reasons().stream().anyMatch(reason -> reason.code() == Reason.Code.SAME_AREA);
        return new Asking(
                call.need().skills().iterator().next(),
                call.need().spot().orElseThrow().metres(one.home().orElseThrow()) / 1_000,
                one.free() != 0,
                station ? Bond.SAME_STATION : area ? Bond.SAME_AREA : Bond.NONE,
                Duration.between(now, call.span().start()).toHours(),
                Duration.between(now, expires).toMinutes() / 60.0,
                local.getDayOfWeek().getValue() > 5,
                local.getHour() >= 18,
                yes[who] + no[who],
                yes[who]);
    }
}
