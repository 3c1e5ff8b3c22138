package org.mantianxing.bench.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.mantianxing.matching.Call;
import org.mantianxing.matching.Need;
import org.mantianxing.matching.Person;
import org.mantianxing.matching.Spot;

/** The ways that people ask today: all who could, the nearest, or some. They keep the hard rules, but for the budget. */
final class Simple implements Asker {
    /** Which of those who could. */
    enum Way {
        ALL("ask all", Integer.MAX_VALUE),
        NEAREST("nearest 30", 30),
        RANDOM("random 10", 10);

        private final String words;
        private final int size;

        Way(String words, int size) {
            this.words = words;
            this.size = size;
        }
    }

    private final Way way;
    private final Village village;
    private final Random random = new Random(9);

    Simple(Way way, Village village) {
        this.way = way;
        this.village = village;
    }

    @Override
    public String name() {
        return way.words;
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
        Set<Integer> known = new HashSet<>(already);
        Need need = call.need();
        Spot spot = need.spot().orElseThrow();
        List<Integer> could = new ArrayList<>();
        String skill = need.skills().iterator().next();
        for (int who : village.skilled.get(Integer.parseInt(skill.substring(1)))) {
            if (!known.contains(who) && fits(village.people.get(who), need, spot) && !village.busy(who, call.span())) {
                could.add(who);
            }
        }
        switch (way) {
            case NEAREST ->
                could.sort(Comparator.comparingDouble(
                        who -> spot.metres(village.people.get(who).home().orElseThrow())));
            case RANDOM -> Collections.shuffle(could, random);
            case ALL -> {}
        }
        return could.subList(0, Math.min(way.size, could.size()));
    }

    private static boolean fits(Person one, Need need, Spot spot) {
        return (one.free() == 0 || (need.slots() & ~one.free()) == 0)
                && spot.metres(one.home().orElseThrow()) <= one.maxMetres()
                && one.birthYear().orElse(2_000) <= need.year() - need.minAge() - 1;
    }
}
