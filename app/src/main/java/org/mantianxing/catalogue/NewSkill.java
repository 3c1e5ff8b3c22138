package org.mantianxing.catalogue;

/**
 * A skill for the tree.
 *
 * @param parent code of its group
 * @param needsProof whether a certificate is asked for
 */
public record NewSkill(String parent, String name, String nameEn, boolean needsProof) {}
