package org.mantianxing.imports;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.mantianxing.district.District;
import org.mantianxing.district.DistrictScope;

/** Work of an import that goes on beside other work of it, in the same district. */
final class Hands {
    private static final Executor THREADS =
            work -> Thread.ofVirtual().name("import-hand").start(work);
    private final District district = DistrictScope.get();
    private CompletableFuture<Boolean> before = CompletableFuture.completedFuture(true);

    /** Lets as many as that do the same; whether all of them came to the end. Throws what one of them threw. */
    boolean together(int count, BooleanSupplier work) {
        List<CompletableFuture<Boolean>> all =
                Stream.generate(() -> begin(work)).limit(count).toList();
        List<Boolean> ends = all.stream()
                .map(one -> one.handle((end, wrong) -> wrong == null && end).join())
                .toList();
        all.forEach(Hands::join);
        return !ends.contains(false);
    }

    /** Begins this once what was begun before has ended; false, and nothing begins, when that did not come to its end. */
    boolean next(BooleanSupplier work) {
        if (!done()) {
            return false;
        }
        before = begin(work);
        return true;
    }

    /** Waits for what was begun; whether it came to its end. Throws what it threw. */
    boolean done() {
        return join(before);
    }

    private CompletableFuture<Boolean> begin(BooleanSupplier work) {
        return CompletableFuture.supplyAsync(() -> DistrictScope.call(district, work::getAsBoolean), THREADS);
    }

    private static boolean join(CompletableFuture<Boolean> one) {
        try {
            return one.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
