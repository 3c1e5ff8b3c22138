package org.mantianxing.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works with the console or leads a team, as colleagues may know them.
 *
 * @param login null for a team leader, who signs in by phone
 * @param factor whether a second factor is set up
 * @param passwordDue whether the password is one that somebody else knows and has to be changed at the next sign-in
 * @param seenAt when last seen on any device that is still signed in; null where there is none
 */
public record StaffMember(
        UUID id,
        @Nullable String login,
        String nameMasked,
        String phoneMasked,
        boolean active,
        boolean factor,
        boolean passwordDue,
        Instant createdAt,
        @Nullable Instant seenAt) {}
