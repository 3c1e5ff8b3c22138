package org.mantianxing.activities;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose activity it is, and which one of a series. */
record Whose(
        String path,
        String organiser,
        @Nullable UUID createdBy,
        @Nullable UUID series,
        @Nullable LocalDate day) {}
