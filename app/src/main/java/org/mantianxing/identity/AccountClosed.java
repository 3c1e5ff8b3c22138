package org.mantianxing.identity;

import java.util.UUID;

/** Somebody closed their account; published in the same transaction, so that each module lets go of what it keeps. */
public record AccountClosed(UUID account) {}
