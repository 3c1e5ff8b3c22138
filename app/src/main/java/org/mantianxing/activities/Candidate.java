package org.mantianxing.activities;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.matching.Part;
import org.mantianxing.matching.Reason;

/**
 * Somebody to whom a call can be brought, as the dispatcher sees them.
 *
 * @param missing the one rule that keeps this person out, or null
 * @param asked how often this person was asked in the last 30 days, for anything
 */
public record Candidate(
        UUID volunteer,
        String name,
        @Nullable Integer birthYear,
        int score,
        List<Part> parts,
        List<Reason> reasons,
        @Nullable Reason missing,
        int asked) {}
