package org.mantianxing.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one thing stands that figures count.
 *
 * @param key its id
 * @param day by which it is counted, null when it no longer counts
 * @param words in the order of the subject's words
 * @param numbers in the order of the subject's numbers
 */
record Fact(UUID key, @Nullable LocalDate day, List<String> words, List<Integer> numbers) {
    Fact {
        words = List.copyOf(words);
        numbers = List.copyOf(numbers);
    }
}
