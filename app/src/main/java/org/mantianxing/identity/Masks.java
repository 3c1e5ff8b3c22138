package org.mantianxing.identity;

/** How personal data looks on screens: enough to recognise, too little to use. */
public final class Masks {
    private Masks() {}

    public static String mask(Vault.Kind kind, String plain) {
        return switch (kind) {
            case NAME -> name(plain);
            case PHONE ->
                plain.length() < 7
                        ? "*".repeat(plain.length())
                        : plain.substring(0, 3) + "****" + plain.substring(plain.length() - 4);
            case ID_NUMBER ->
                plain.length() < 8
                        ? "*".repeat(plain.length())
                        : plain.substring(0, 3) + "*".repeat(plain.length() - 5) + plain.substring(plain.length() - 2);
            case ADDRESS -> plain.replaceAll("[0-9０-９]+", "*");
            case SECRET -> "*";
        };
    }

    private static String name(String plain) {
        int first = plain.offsetByCodePoints(0, plain.isEmpty() ? 0 : 1);
        return plain.substring(0, first) + (plain.codePointCount(0, plain.length()) > 2 ? "**" : "*");
    }
}
