package org.mantianxing.imports.sheet;

import java.util.regex.Pattern;

/** What programs leave around what somebody wrote. */
final class Cleaning {
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cc}\\p{Cf}]+|[\\s\\p{Z}\\p{Cc}\\p{Cf}]+$");

    private Cleaning() {}

    /** Without white space around it, and without the apostrophe that makes a text of a number. */
    static String clean(String cell) {
        String bare = AROUND.matcher(cell).replaceAll("");
        boolean marked = bare.length() > 1 && (bare.charAt(0) == '\'' || bare.charAt(0) == '\u2019');
        return marked ? AROUND.matcher(bare.substring(1)).replaceAll("") : bare;
    }
}
