package org.mantianxing.activities;

import java.util.List;
import java.util.UUID;
import org.mantianxing.kernel.Words;

/**
 * A member of a team before a call.
 *
 * @param obstacles all that keeps this person out
 * @param in signed up just now
 */
public record Member(UUID volunteer, String name, List<Words> obstacles, boolean in) {}
