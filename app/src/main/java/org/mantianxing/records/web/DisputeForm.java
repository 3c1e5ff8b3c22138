package org.mantianxing.records.web;

import org.jspecify.annotations.Nullable;

/** What a volunteer thinks is right. */
public record DisputeForm(
        @Nullable String minutes, @Nullable String words) {
    static final DisputeForm EMPTY = new DisputeForm("", "");

    int toMinutes() {
        return Numbers.read(minutes, "minutes", "请用数字填写分钟数，例如 90");
    }

    String toWords() {
        return words == null ? "" : words;
    }
}
