package org.mantianxing.volunteers;

import org.jspecify.annotations.Nullable;

/**
 * Whom somebody under 18 names as guardian.
 *
 * @param relation null where none was chosen
 */
public record Guardian(String phone, Consent.@Nullable Relation relation) {
    public static final Guardian NONE = new Guardian("", null);
}
