package org.mantianxing.kernel;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chinese words in letters, so that they are found by pinyin and by its initials. */
public final class Pinyin {
    private static final Transliterator LETTERS =
            Transliterator.getInstance("Any-Latin; Latin-ASCII; [:Punctuation:] Remove; Lower");

    private Pinyin() {}

    /** The text itself, its pinyin in one word, and the initials: {@code 理发 lifa lf}. */
    public static String searchable(String text) {
        String[] syllables = letters(text).split("\\s+");
        String initials = Stream.of(syllables)
                .filter(syllable -> !syllable.isEmpty())
                .map(syllable -> syllable.substring(0, 1))
                .collect(Collectors.joining());
        return (text + " " + String.join("", syllables) + " " + initials).toLowerCase(Locale.ROOT);
    }

    private static String letters(String text) {
        synchronized (LETTERS) {
            return LETTERS.transliterate(text);
        }
    }
}
