package org.mantianxing.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A skill of the tree.
 *
 * @param parent code of its group, null for the groups themselves
 * @param needsProof whether a certificate is asked for
 */
public record Skill(
        String code, @Nullable String parent, String name, String nameEn, boolean needsProof, String synonyms) {}
