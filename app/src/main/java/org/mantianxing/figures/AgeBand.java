package org.mantianxing.figures;

import org.jspecify.annotations.Nullable;

/** Ages as figures tell them apart, by the year alone: the archive keeps no more than the year of birth. */
public enum AgeBand {
    UNDER_18("18岁以下", 0),
    FROM_18("18–24岁", 18),
    FROM_25("25–34岁", 25),
    FROM_35("35–44岁", 35),
    FROM_45("45–54岁", 45),
    FROM_55("55–64岁", 55),
    FROM_65("65–74岁", 65),
    FROM_75("75岁及以上", 75);

    private final String words;
    private final int from;

    AgeBand(String words, int from) {
        this.words = words;
        this.from = from;
    }

    public String words() {
        return words;
    }

    /** The first year of life that belongs to it. */
    public int from() {
        return from;
    }

    /** The band in a year; empty where the year of birth is not known or lies ahead. */
    static String in(int year, @Nullable Integer birth) {
        if (birth == null || birth <= 0 || birth > year) {
            return "";
        }
        AgeBand band = UNDER_18;
        for (AgeBand one : values()) {
            band = year - birth >= one.from ? one : band;
        }
        return band.name();
    }
}
