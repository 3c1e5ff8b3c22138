package org.mantianxing.figures;

import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;

/** What somebody may see behind a figure. */
final class Sight {
    private Sight() {}

    /** Figures of the whole district are for everybody who works with figures. */
    static void require(Actor actor) {
        Permissions.requireEver(actor, Command.FIGURES_READ);
    }

    /** Whether the rows and people behind the figures of this filter are theirs to see. */
    static boolean rows(Actor actor, Filter filter) {
        return rows(actor, filter.place());
    }

    /** Whether a place is theirs; the whole district is "". */
    static boolean rows(Actor actor, String place) {
        return Permissions.allows(actor, Command.FIGURES_READ, Target.at(place));
    }
}
