package org.mantianxing.web;

/** What a page may load, and from where. */
public final class ContentPolicy {
    public static final String HEADER = "Content-Security-Policy";
    private static final String IMAGES = "img-src 'self' data: blob:";
    static final String USUAL = "default-src 'none'; script-src 'self'; style-src 'self'; " + IMAGES
            + "; connect-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'self'";

    private ContentPolicy() {}

    /** As usual, and pictures from one more origin: the tiles of a map. */
    public static String withImagesFrom(String origin) {
        return USUAL.replace(IMAGES, IMAGES + " " + origin);
    }
}
