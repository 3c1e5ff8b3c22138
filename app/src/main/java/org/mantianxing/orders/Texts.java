package org.mantianxing.orders;

import org.mantianxing.kernel.Invalid;

/** Text as people type it, in several lines. */
final class Texts {
    private Texts() {}

    /** Without control characters and space around; lines stay lines, never more than one empty between two. */
    static String block(String typed) {
        return typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cc}&&[^\\n]]+", " ")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Throws Invalid where it is too long. */
    static String most(String text, String field, int most) {
        if (length(text) > most) {
            throw Invalid.field(field, "最多写 {0} 个字", most);
        }
        return text;
    }

    /** The beginning: up to the first stop, at most {@code most} characters. */
    static String beginning(String text, int most) {
        String first = text.strip().split("[。！？!?\\n；;]", 2)[0].strip();
        String line = first.isEmpty() ? text.strip() : first;
        return length(line) <= most ? line : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }
}
