package org.mantianxing.figures.web;

import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Site;
import org.mantianxing.figures.PracticeMap.Wish;

/** What is looked for on the map, as the address has it; what makes no sense is nothing. */
record Sought(
        @Nullable String q,
        @Nullable String kind,
        @Nullable String level,
        @Nullable String today) {
    private static final int MOST_WORDS = 40;

    Wish wish() {
        return new Wish(
                shortened(q),
                shortened(kind),
                FiguresPages.named(Site.Level.values(), level == null ? "" : level)
                        .orElse(null),
                "1".equals(today));
    }

    private static String shortened(@Nullable String typed) {
        return typed == null ? "" : typed.substring(0, Math.min(MOST_WORDS, typed.length()));
    }
}
