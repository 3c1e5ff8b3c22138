package org.mantianxing.identity;

import java.util.UUID;

/** Somebody is called otherwise from now on; {@code masked} is what screens show. */
public record NameChanged(UUID account, String masked) {}
