package org.mantianxing.matching;

/** The most points for so many steps of distance: a look into a table instead of a power. */
final class Bounds {
    private static final int STEP_METRES = 16;
    private static final int STEPS = 4_096;
    private final int[] distance = new int[STEPS];

    Bounds(Points scale) {
        for (int i = 0; i < STEPS; i++) {
            distance[i] = scale.distance((double) i * STEP_METRES);
        }
    }

    /** No less than {@link Points#distance} of it. */
    int distance(double metres) {
        return distance[Math.min(STEPS - 1, (int) (metres / STEP_METRES))];
    }
}
