package org.mantianxing.volunteers;

import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.IdPaper;

/**
 * What somebody says of who they are.
 *
 * @param name what they are called from now on, empty to leave it
 * @param guardian who is to agree, of somebody under 18
 * @param paper the document they show, null to leave it
 */
public record Shown(String name, @Nullable IdPaper paper, Guardian guardian) {
    /** Everything stays as it is. */
    public static final Shown NOTHING = new Shown("", null);

    /** Somebody who needs no guardian, or names none. */
    public Shown(String name, @Nullable IdPaper paper) {
        this(name, paper, Guardian.NONE);
    }
}
