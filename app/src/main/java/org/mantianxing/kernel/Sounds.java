package org.mantianxing.kernel;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Whether a name sounds like what was typed: by its characters, by pinyin, by the beginnings of syllables, or by a mix of
 * them, from any character of the name on. {@code 王芳} is found by 芳, wangf, wf, w芳 and WANG FANG.
 */
public final class Sounds {
    private static final Pattern PASSED_OVER = Pattern.compile("[\\s\\p{Punct}·•．’]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Transliterator WORDS = Transliterator.getInstance("Han-Latin");
    /** As surnames are read, which are not always read as words are: 单 shan, 曾 zeng. */
    private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names");

    private static final Map<Integer, List<String>> READINGS = new ConcurrentHashMap<>();
    private final int[] typed;

    private Sounds(int[] typed) {
        this.typed = typed;
    }

    public static Sounds of(String typed) {
        return new Sounds(plain(typed));
    }

    /** Whether nothing is left to look for. */
    public boolean silent() {
        return typed.length == 0;
    }

    public boolean in(String name) {
        int[] characters = plain(name);
        for (int start = 0; start < characters.length; start++) {
            if (from(0, characters, start)) {
                return true;
            }
        }
        return false;
    }

    private boolean from(int at, int[] name, int character) {
        if (at == typed.length) {
            return true;
        }
        if (character == name.length) {
            return false;
        }
        if (typed[at] == name[character] && from(at + 1, name, character + 1)) {
            return true;
        }
        for (String reading : READINGS.computeIfAbsent(name[character], Sounds::readings)) {
            for (int most = common(at, reading); most > 0; most--) {
                if (from(at + most, name, character + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private int common(int at, String reading) {
        int same = 0;
        while (same < reading.length() && at + same < typed.length && reading.charAt(same) == typed[at + same]) {
            same++;
        }
        return same;
    }

    /** Without tones; ü is typed as u or as v. Letters are not read in another way. */
    private static List<String> readings(int character) {
        String text = Character.toString(character);
        Set<String> all = new LinkedHashSet<>();
        for (Transliterator letters : new Transliterator[] {WORDS, NAMES}) {
            String toned;
            synchronized (letters) {
                toned = Normalizer.normalize(letters.transliterate(text), Normalizer.Form.NFD);
            }
            all.add(MARKS.matcher(toned).replaceAll(""));
            all.add(MARKS.matcher(toned.replaceAll("u(\\p{M}*)\u0308", "v$1")).replaceAll(""));
        }
        all.remove(text);
        return List.copyOf(all);
    }

    private static int[] plain(String text) {
        String folded =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return PASSED_OVER
                .matcher(folded.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .codePoints()
                .toArray();
    }
}
