package org.mantianxing.volunteers;

import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.IdPaper;

/**
 * What somebody says of who they are.
 *
 * @param name what they are called from now on, empty to leave it
 * @param paper the document they show, null to leave it
 */
public record Shown(String name, @Nullable IdPaper paper) {
    /** Everything stays as it is. */
    public static final Shown NOTHING = new Shown("", null);
}
