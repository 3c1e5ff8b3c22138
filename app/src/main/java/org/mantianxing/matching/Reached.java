package org.mantianxing.matching;

import java.util.List;
import java.util.UUID;

/**
 * Whether everybody had their turn.
 *
 * @param could who could have come to at least one of some calls
 * @param asked those of them who were asked for anything since then, or serve
 * @param overlooked some of the others
 */
public record Reached(int could, int asked, List<UUID> overlooked) {
    public Reached {
        overlooked = List.copyOf(overlooked);
    }
}
