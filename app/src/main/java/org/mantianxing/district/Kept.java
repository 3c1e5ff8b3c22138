package org.mantianxing.district;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is read at every step and hardly ever changes, kept in memory for each district: until this node changes it, or a
 * minute has passed, since another node may have.
 */
public final class Kept<T> {
    private static final long LONGEST = Duration.ofMinutes(1).toNanos();
    private final Map<String, Entry<T>> byDistrict = new ConcurrentHashMap<>();
    private final Supplier<T> source;

    private record Entry<T>(T value, long readAt) {}

    public Kept(Supplier<T> source) {
        this.source = source;
    }

    /** That of the district in force; not to be changed. */
    public T get() {
        String district = DistrictScope.get().code();
        Entry<T> known = byDistrict.get(district);
        long now = System.nanoTime();
        if (known == null || now - known.readAt() > LONGEST) {
            known = new Entry<>(source.get(), now);
            byDistrict.put(district, known);
        }
        return known.value();
    }

    /** It is read again; to be called by whoever changes it, and heeded once more when the transaction ends. */
    public void forget() {
        String district = DistrictScope.get().code();
        byDistrict.remove(district);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    byDistrict.remove(district);
                }
            });
        }
    }
}
