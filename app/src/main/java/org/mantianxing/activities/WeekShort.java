package org.mantianxing.activities;

import java.util.UUID;

/**
 * Seats that stay open even when the whole week is planned at once.
 *
 * @param candidates how many would fit; they are needed elsewhere
 */
public record WeekShort(UUID activity, String skill, int missing, int candidates) {}
