package org.mantianxing.district;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;

/**
 * Something of this module that belongs into the audit trail, which lies above it; published in the transaction that does
 * it.
 *
 * @param subject what it is about, null for the district itself
 */
public record Audited(Actor actor, String action, @Nullable UUID subject, String words) {}
