package org.mantianxing.matching;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What somebody was asked for, promised and did not keep, in minutes since 1970: packed, because of tens of thousands it
 * is kept in memory.
 *
 * @param packed how many of each, then when asked, when each seat begins, when it ends, and when each lapse was
 */
record Past(int[] packed) {
    static final Past NOTHING = new Past(new int[] {0, 0});
    private static final int HEAD = 2;
    private static final int MINUTE = 60;
    private static final int CHINA = 8 * 60;
    private static final int DAY = 24 * 60;

    /**
     * @param seats held, also those to come
     * @param lapses a no-show stands here twice
     */
    static Past of(Collection<Instant> asked, Collection<Span> seats, Collection<Instant> lapses) {
        if (asked.isEmpty() && seats.isEmpty() && lapses.isEmpty()) {
            return NOTHING;
        }
        int[] packed = new int[HEAD + asked.size() + 2 * seats.size() + lapses.size()];
        packed[0] = asked.size();
        packed[1] = seats.size();
        int at = fill(packed, HEAD, asked.stream());
        at = fill(packed, at, seats.stream().map(Span::start));
        at = fill(packed, at, seats.stream().map(Span::end));
        fill(packed, at, lapses.stream());
        return new Past(packed);
    }

    private static int fill(int[] packed, int from, Stream<Instant> moments) {
        int[] minutes = moments.mapToInt(Past::minute).toArray();
        System.arraycopy(minutes, 0, packed, from, minutes.length);
        return from + minutes.length;
    }

    static int minute(Instant at) {
        return (int) Math.floorDiv(at.getEpochSecond(), MINUTE);
    }

    static Instant instant(int minute) {
        return Instant.ofEpochSecond((long) minute * MINUTE);
    }

    /** The day in China that a minute belongs to, as days since 1970. */
    static int day(int minute) {
        return Math.floorDiv(minute + CHINA, DAY);
    }

    /** The seats, as times. */
    List<Span> spans() {
        int[] starts = starts();
        int[] ends = ends();
        return IntStream.range(0, starts.length)
                .mapToObj(i -> new Span(instant(starts[i]), instant(ends[i])))
                .toList();
    }

    boolean nothing() {
        return packed.length == HEAD;
    }

    /** The same, had nobody asked. */
    Past unasked() {
        return asked(new int[0]);
    }

    /** The same, had nobody asked since that minute. */
    Past unaskedSince(int minute) {
        int[] asks = Arrays.stream(asked()).filter(at -> at < minute).toArray();
        return asks.length == packed[0] ? this : asked(asks);
    }

    /** The same, asked once more. */
    Past andAsked(int minute) {
        int[] asks = Arrays.copyOf(asked(), packed[0] + 1);
        asks[packed[0]] = minute;
        return asked(asks);
    }

    private Past asked(int[] asks) {
        int[] other = new int[packed.length - packed[0] + asks.length];
        other[0] = asks.length;
        other[1] = packed[1];
        System.arraycopy(asks, 0, other, HEAD, asks.length);
        int rest = HEAD + packed[0];
        System.arraycopy(packed, rest, other, HEAD + asks.length, packed.length - rest);
        return new Past(other);
    }

    int[] asked() {
        return part(HEAD, packed[0]);
    }

    int[] starts() {
        return part(HEAD + packed[0], packed[1]);
    }

    int[] ends() {
        return part(HEAD + packed[0] + packed[1], packed[1]);
    }

    int[] lapses() {
        int from = HEAD + packed[0] + 2 * packed[1];
        return part(from, packed.length - from);
    }

    /** How often asked after that minute. */
    static int askedSince(int[] packed, int minute) {
        int count = 0;
        for (int i = HEAD; i < HEAD + packed[0]; i++) {
            count += packed[i] > minute ? 1 : 0;
        }
        return count;
    }

    /** How many seats begin after that minute. */
    static int servesSince(int[] packed, int minute) {
        int count = 0;
        for (int i = HEAD + packed[0]; i < HEAD + packed[0] + packed[1]; i++) {
            count += packed[i] > minute ? 1 : 0;
        }
        return count;
    }

    /** Whether a seat is held that overlaps. */
    static boolean busy(int[] packed, int start, int end) {
        int seats = HEAD + packed[0];
        for (int i = 0; i < packed[1]; i++) {
            if (packed[seats + i] < end && packed[seats + packed[1] + i] > start) {
                return true;
            }
        }
        return false;
    }

    private int[] part(int from, int size) {
        return Arrays.copyOfRange(packed, from, from + size);
    }
}
