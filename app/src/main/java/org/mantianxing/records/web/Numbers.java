package org.mantianxing.records.web;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Invalid;

/** Whole numbers as people type them: full-width digits and spaces are no mistake. */
final class Numbers {
    private Numbers() {}

    /** Throws {@link Invalid} for {@code field}, saying {@code problem}, where there is no number. */
    static int read(@Nullable String typed, String field, String problem) {
        String digits = plain(typed);
        if (!digits.matches("[0-9]{1,5}")) {
            throw Invalid.field(field, problem);
        }
        return Integer.parseInt(digits);
    }

    static String plain(@Nullable String typed) {
        return Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
                .strip();
    }
}
