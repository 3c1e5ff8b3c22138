package org.mantianxing.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Role;

/** A role that somebody holds now: where, since when, and by whom it was given. */
public record HeldRole(
        UUID id,
        UUID account,
        Role role,
        @Nullable UUID site,
        @Nullable UUID team,
        String grantedBy,
        Instant grantedAt) {}
