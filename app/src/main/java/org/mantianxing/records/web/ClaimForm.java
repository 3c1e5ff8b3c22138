package org.mantianxing.records.web;

/** What somebody who decides a claim typed. */
public record ClaimForm(String minutes, String words) {
    static final ClaimForm EMPTY = new ClaimForm("", "");

    int toMinutes() {
        return Numbers.read(minutes, "minutes", "请用数字填写分钟数，例如 90");
    }
}
