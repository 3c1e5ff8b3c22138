package org.mantianxing.bench.week;

/** Somebody who could have a seat. */
public record TimefoldFit(int who, int most, int part, int worth) {
    /** Which half-day of whom it takes. */
    public int slot() {
        return who * Instance.PARTS + part;
    }
}
