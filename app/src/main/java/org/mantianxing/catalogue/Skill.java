package org.mantianxing.catalogue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A skill of the tree.
 *
 * @param parent code of its group, null for the groups themselves
 * @param needsProof whether a certificate is asked for
 */
public record Skill(
        String code, @Nullable String parent, String name, String nameEn, boolean needsProof, String synonyms) {
    /** Whether it is called so, or has it as another name. */
    public boolean isCalled(String words) {
        return parent != null
                && Stream.concat(Stream.of(name, nameEn), Arrays.stream(synonyms.split("\\|", -1)))
                        .anyMatch(words::equalsIgnoreCase);
    }
}
