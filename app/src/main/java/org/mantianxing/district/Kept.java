package org.mantianxing.district;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is read at every step and hardly ever changes, kept in memory for each district: until this node changes it, or
 * some time has passed, since another node may have; a minute, where nothing else is said.
 */
public final class Kept<T> {
    private static final Duration USUAL = Duration.ofMinutes(1);
    private final Map<String, Entry<T>> byDistrict = new ConcurrentHashMap<>();
    private final Map<String, Long> changes = new ConcurrentHashMap<>();
    private final Supplier<T> source;
    private final long longest;

    private record Entry<T>(T value, long readAt) {}

    public Kept(Supplier<T> source) {
        this(source, USUAL);
    }

    /** {@code longest}: how old it may become when another node changes it. */
    public Kept(Supplier<T> source, Duration longest) {
        this.source = source;
        this.longest = longest.toNanos();
    }

    /** That of the district in force; not to be changed. */
    public T get() {
        String district = DistrictScope.get().code();
        Entry<T> known = byDistrict.get(district);
        long now = System.nanoTime();
        if (known == null || now - known.readAt() > longest) {
            Long seen = changes.get(district);
            known = new Entry<>(source.get(), now);
            if (Objects.equals(seen, changes.get(district))) {
                byDistrict.put(district, known);
            }
        }
        return known.value();
    }

    /** It is read again; to be called by whoever changes it, and heeded once more when the transaction ends. */
    public void forget() {
        String district = DistrictScope.get().code();
        drop(district);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    drop(district);
                }
            });
        }
    }

    /** What was read while it changed is not kept. */
    private void drop(String district) {
        changes.merge(district, 1L, Long::sum);
        byDistrict.remove(district);
    }
}
