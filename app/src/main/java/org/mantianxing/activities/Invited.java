package org.mantianxing.activities;

import java.util.Map;
import org.mantianxing.kernel.Words;

/**
 * What became of asking people whom staff picked.
 *
 * @param no how many were not asked, by the reason why not
 */
public record Invited(int asked, Map<Words, Integer> no) {
    public Invited {
        no = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(no));
    }
}
