package org.mantianxing.activities;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an activity belongs, and who made it. */
record Whose(String path, String organiser, @Nullable UUID createdBy) {}
