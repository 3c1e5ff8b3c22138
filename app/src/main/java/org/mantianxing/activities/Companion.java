package org.mantianxing.activities;

import java.util.List;
import java.util.UUID;
import org.mantianxing.kernel.Words;

/**
 * A guardian's child before an activity.
 *
 * @param name masked
 * @param in whether the child has a seat beside the guardian
 * @param obstacles all that keeps it out, where it has none
 */
public record Companion(UUID child, String name, boolean in, List<Words> obstacles) {}
