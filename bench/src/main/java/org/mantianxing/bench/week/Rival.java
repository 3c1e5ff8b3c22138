package org.mantianxing.bench.week;

/** Another way to plan a week. */
interface Rival {
    String name();

    Outcome plan(Instance instance);

    /**
     * What came of it.
     *
     * @param worth of all seats filled
     * @param millis of the search alone, without building what it searches
     * @param whole milliseconds with it
     * @param proven whether it says itself that nothing is better
     */
    record Outcome(String name, long worth, int filled, double millis, double whole, boolean proven) {}
}
