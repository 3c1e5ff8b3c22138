package org.mantianxing.records.web;

import org.jspecify.annotations.Nullable;

/**
 * What a member of staff types to correct an entry.
 *
 * @param code why it is no volunteering, or empty
 */
public record CorrectionForm(
        @Nullable String minutes,
        @Nullable String reason,
        @Nullable String code) {
    static final CorrectionForm EMPTY = new CorrectionForm("", "", "");

    /** Nothing counts of what is no volunteering, so the number may be left out. */
    int toMinutes() {
        return !toCode().isEmpty() && Numbers.plain(minutes).isEmpty()
                ? 0
                : Numbers.read(minutes, "minutes", "请用数字填写分钟数，例如 90");
    }

    String toReason() {
        return reason == null ? "" : reason;
    }

    public String toCode() {
        return code == null ? "" : code;
    }
}
