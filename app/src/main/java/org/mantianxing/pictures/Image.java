package org.mantianxing.pictures;

import java.util.UUID;

/**
 * A picture as it is shown.
 *
 * @param jpeg without any data beside the picture itself
 * @param width pixels of the full picture, also where this is the small one
 */
public record Image(UUID id, byte[] jpeg, int width, int height) {

    /** The full picture (longest side at most 1600 pixels) or the small one (at most 320). */
    public enum Size {
        FULL,
        SMALL
    }
}
