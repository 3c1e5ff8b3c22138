package org.mantianxing.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of the platform as one text, to be kept in a history beside what people wrote there: who reads it later reads
 * it in their own language. Arguments are texts, numbers and such sentences.
 */
public final class Packed {
    /** Characters that nobody types: what people write is stripped of them at its ends. */
    private static final char OPEN = '\u001d';

    private static final char BETWEEN = '\u001e';
    private static final char CLOSE = '\u001c';

    private Packed() {}

    public static String of(String text, Object... arguments) {
        return of(Words.of(text, arguments));
    }

    public static String of(Words words) {
        StringBuilder packed = new StringBuilder().append(OPEN).append(words.text());
        for (Object argument : words.arguments()) {
            packed.append(BETWEEN).append(argument instanceof Words inner ? of(inner) : clean(argument));
        }
        return packed.append(CLOSE).toString();
    }

    /** Several sentences as a list in one: a、b、c; nothing for none. */
    public static String list(List<String> sentences) {
        return sentences.stream()
                .map(Words::of)
                .reduce((before, next) -> Words.of("{0}、{1}", before, next))
                .map(Packed::of)
                .orElse("");
    }

    /** The sentence; what somebody wrote is a sentence in which nothing is to be put. */
    public static Words read(String kept) {
        return packed(kept) ? new Reader(kept).words() : Words.of("{0}", kept);
    }

    /** As it reads in Chinese. */
    public static String chinese(String kept) {
        return read(kept).chinese();
    }

    private static boolean packed(String kept) {
        return kept.length() > 1 && kept.charAt(0) == OPEN && kept.charAt(kept.length() - 1) == CLOSE;
    }

    private static String clean(Object argument) {
        return String.valueOf(argument).replaceAll("[\u001c-\u001e]", " ");
    }

    private static final class Reader {
        private final String from;
        private int at;

        Reader(String from) {
            this.from = from;
        }

        Words words() {
            at++;
            String text = text();
            List<Object> arguments = new ArrayList<>();
            while (at < from.length() && from.charAt(at) == BETWEEN) {
                at++;
                arguments.add(at < from.length() && from.charAt(at) == OPEN ? words() : text());
            }
            at++;
            return new Words(text, arguments);
        }

        private String text() {
            int begin = at;
            while (at < from.length() && from.charAt(at) != BETWEEN && from.charAt(at) != CLOSE) {
                at++;
            }
            return from.substring(begin, at);
        }
    }
}
