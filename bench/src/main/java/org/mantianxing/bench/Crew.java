package org.mantianxing.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.mantianxing.district.District;
import org.mantianxing.district.DistrictScope;

/** Many clients who do a number of things between them, all starting at once. */
final class Crew {
    private final District district;
    private final int clients;

    /** The thing of this number. */
    interface Work {
        void run(int number) throws Exception;
    }

    Crew(District district, int clients) {
        this.district = district;
        this.clients = clients;
    }

    /** Times of each; {@code after} still belongs to the time of all. */
    Times run(int count, Work work, Runnable after) {
        AtomicInteger next = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);
        List<Future<List<Long>>> parts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                parts.add(threads.submit(() -> {
                    start.await();
                    return DistrictScope.call(district, () -> one(next, count, work));
                }));
            }
            long begin = System.nanoTime();
            start.countDown();
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> part : parts) {
                all.addAll(part.get());
            }
            after.run();
            return new Times(all, System.nanoTime() - begin);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Long> one(AtomicInteger next, int count, Work work) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
            long begin = System.nanoTime();
            work.run(n);
            times.add(System.nanoTime() - begin);
        }
        return times;
    }
}
