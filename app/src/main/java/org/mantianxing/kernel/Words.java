package org.mantianxing.kernel;

import java.util.List;

/**
 * A sentence for people: the Chinese text is its own key, {@code {0}} stands for the first argument. English comes from
 * the dictionary (words/en.tsv), which a test keeps complete. An argument may be such a sentence itself.
 */
public record Words(String text, List<Object> arguments) {

    public Words {
        arguments = List.copyOf(arguments);
    }

    public static Words of(String text, Object... arguments) {
        return new Words(text, List.of(arguments));
    }

    /** The sentence in Chinese, arguments put in. */
    public String chinese() {
        return fill(text, arguments);
    }

    @Override
    public String toString() {
        return chinese();
    }

    /** Puts {@code arguments} into the places {@code {0}}, {@code {1}} … of {@code text}. */
    public static String fill(String text, List<?> arguments) {
        String filled = text;
        for (int i = 0; i < arguments.size(); i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(arguments.get(i)));
        }
        return filled;
    }
}
