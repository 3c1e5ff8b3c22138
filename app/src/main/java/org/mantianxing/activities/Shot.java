package org.mantianxing.activities;

import java.util.UUID;

/**
 * A picture of an activity that everybody may look at.
 *
 * @param words what is to be seen, for those who cannot see it too
 */
public record Shot(UUID picture, String words) {}
