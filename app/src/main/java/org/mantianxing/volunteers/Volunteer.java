package org.mantianxing.volunteers;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A volunteer of the archive, personal data only masked.
 *
 * @param id the account's id
 * @param number says nothing about the person
 * @param path of the home station
 * @param free 21 bits: day of the week × morning, afternoon, evening; bit = (ISO day − 1) · 3 + part
 * @param maxMetres how far they are ready to go
 * @param languages codes of the list of languages
 * @param politics political status by GB/T 4762, empty where not told
 * @param schooling by GB/T 4658, empty where not told
 * @param version grows with each change of the card
 */
public record Volunteer(
        UUID id,
        String number,
        String nameMasked,
        UUID site,
        String path,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable Integer birthYear,
        String sex,
        int free,
        int maxMetres,
        Offers offers,
        State state,
        Set<String> skills,
        List<String> languages,
        String wishes,
        String politics,
        String schooling,
        int version,
        Instant registeredAt) {

    /** Which calls somebody wants (PIPL art. 24: an easy non-personalised choice, or none at all). */
    public enum Offers {
        /** Calls chosen by fit. */
        PERSONAL("挑适合我的告诉我"),
        /** Every call of the home area, not chosen by fit. */
        PLAIN("本地的招募都告诉我"),
        /** No calls. */
        NONE("不用告诉我");

        private final String words;

        Offers(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Where somebody stands in the archive. */
    public enum State {
        /** No guardian has agreed yet, or nobody has looked at the registration yet. */
        APPLIED("申请中"),
        ACTIVE("在册"),
        PAUSED("暂停中"),
        LEFT("已退出"),
        BARRED("已停用"),
        /** The card went into another of the same person. */
        MERGED("已并到另一份"),
        DECEASED("已去世");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Volunteer {
        skills = Set.copyOf(skills);
        languages = List.copyOf(languages);
    }

    /** Whether they may be under 18 in this year; who has not told is taken to be grown up. */
    public boolean minor(int year) {
        return minor(birthYear, year);
    }

    static boolean minor(@Nullable Integer birthYear, int year) {
        return birthYear != null && year - birthYear <= 18;
    }

    /** Whether they are free on a day (1 Monday … 7 Sunday) in a part of it (0 morning, 1 afternoon, 2 evening). */
    public boolean free(int day, int part) {
        return (free >> ((day - 1) * 3 + part) & 1) == 1;
    }
}
