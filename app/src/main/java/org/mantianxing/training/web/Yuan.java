package org.mantianxing.training.web;

import java.math.BigDecimal;
import java.util.Locale;

/** Money as people write it. */
public final class Yuan {
    private Yuan() {}

    /** In hundredths; -1 for what is no sum of money. Nothing typed is nothing spent. */
    static long fen(String typed) {
        String bare = typed.strip().replace(",", "").replace("，", "").replace("元", "");
        if (bare.isEmpty()) {
            return 0;
        }
        return bare.matches("[0-9]{1,12}([.][0-9]{1,2})?")
                ? new BigDecimal(bare).movePointRight(2).longValueExact()
                : -1;
    }

    /** {@code 1,200} or {@code 1,200.50}, without the unit. */
    public static String of(long fen) {
        return fen % 100 == 0
                ? String.format(Locale.ROOT, "%,d", fen / 100)
                : String.format(Locale.ROOT, "%,.2f", new BigDecimal(fen).movePointLeft(2));
    }
}
