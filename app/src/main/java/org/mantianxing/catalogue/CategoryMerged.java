package org.mantianxing.catalogue;

/**
 * A category was merged into another: what makes new things by the old one goes on with the other. Told inside the
 * transaction. Both the same: it is one of its own again.
 */
public record CategoryMerged(String from, String into) {}
