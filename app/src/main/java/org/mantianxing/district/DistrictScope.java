package org.mantianxing.district;

import java.util.Optional;

/** The district in force: each request and each job runs inside exactly one. */
public final class DistrictScope {
    private static final ScopedValue<District> IN_FORCE = ScopedValue.newInstance();

    private DistrictScope() {}

    /** The district in force; throws where none is, because then no statement may run. */
    public static District get() {
        return find().orElseThrow(() -> new IllegalStateException("No district is in force here"));
    }

    public static Optional<District> find() {
        return IN_FORCE.isBound() ? Optional.of(IN_FORCE.get()) : Optional.empty();
    }

    public static <T, X extends Throwable> T call(District district, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(IN_FORCE, district).call(work);
    }

    public static void run(District district, Runnable work) {
        ScopedValue.where(IN_FORCE, district).run(work);
    }
}
