package org.mantianxing.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mantianxing.matching.People.*;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Some ask, some change, and it is made anew, all at once. */
class MusterAtOnceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final int CALLS = 12;

    @Test
    void whoeverAsksWhileOthersChangeGetsAWholeAnswer() throws Exception {
        Muster muster = new Muster(Weights.USUAL, TODAY, 0);
        Crowd crowd = new Crowd(5);
        muster.put(BARBER);
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService askers = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> asking =
                    List.of(askers.submit(() -> ask(muster, over)), askers.submit(() -> ask(muster, over)));
            for (int i = 0; i < 4_000; i++) {
                crowd.happens(muster);
            }
            over.set(true);
            for (Future<Integer> one : asking) {
                assertThat(one.get()).isPositive();
            }
        }
        assertThat(muster.size()).isEqualTo(crowd.people().size() + 1);
    }

    @Test
    void whatHappensWhileItIsMadeAnewIsToldAgain() throws Exception {
        Muster muster = new Muster(Weights.USUAL, TODAY, 0);
        Crowd crowd = new Crowd(11);
        for (int i = 0; i < 6_000; i++) {
            crowd.happens(muster);
        }
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> changing = other.submit(() -> {
                while (!over.get()) {
                    crowd.happens(muster);
                }
            });
            Muster anew = muster.on(TODAY, Weights.USUAL);
            for (int i = 0; i < 20; i++) {
                anew = muster.on(TODAY, Weights.USUAL);
            }
            over.set(true);
            changing.get();
            crowd.tell(anew);
            assertThat(anew.size()).isEqualTo(crowd.people().size());
            for (int i = 0; i < CALLS; i++) {
                Call call = crowd.call();
                assertThat(anew.ranked(call, NOW, 30)).isEqualTo(crowd.ranked(call, call.need(), 30));
            }
        }
    }

    private static int ask(Muster muster, AtomicBoolean over) {
        int answers = 0;
        do {
            List<Match> found = muster.ranked(call(NEED), NOW, 30);
            assertThat(found).isNotEmpty().doesNotHaveDuplicates();
            answers++;
        } while (!over.get());
        return answers;
    }
}
