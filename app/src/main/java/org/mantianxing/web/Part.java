package org.mantianxing.web;

/** Parts of pages that many people see alike. */
public final class Part {
    /**
     * Attribute of the model that says of a page that it depends on nothing but this value, the template, the district, the
     * language and the day: it is drawn once for all who ask. Nothing of the reader may stand in it.
     */
    public static final String SAME = "drawnAlike";

    private Part() {}
}
