package org.mantianxing.records.web;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Invalid;

/** What a member of staff types to correct an entry. */
public record CorrectionForm(
        @Nullable String minutes, @Nullable String reason) {
    static final CorrectionForm EMPTY = new CorrectionForm("", "");

    int toMinutes() {
        String digits = Normalizer.normalize(minutes == null ? "" : minutes, Normalizer.Form.NFKC)
                .strip();
        if (!digits.matches("[0-9]{1,5}")) {
            throw Invalid.field("minutes", "请用数字填写分钟数，例如 90");
        }
        return Integer.parseInt(digits);
    }

    String toReason() {
        return reason == null ? "" : reason;
    }
}
