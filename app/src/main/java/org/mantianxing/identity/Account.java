package org.mantianxing.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who can sign in; personal data only masked. */
public record Account(
        UUID id,
        String nameMasked,
        String phoneMasked,
        String paperMasked,
        @Nullable String login,
        @Nullable UUID nameId,
        @Nullable UUID phoneId,
        @Nullable UUID paperId,
        String language,
        boolean elder,
        String state,
        Instant createdAt) {}
