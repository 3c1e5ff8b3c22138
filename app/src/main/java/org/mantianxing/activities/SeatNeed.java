package org.mantianxing.activities;

/**
 * Seats of one kind that a call offers.
 *
 * @param skill code of the skill needed, empty for anybody
 */
public record SeatNeed(String skill, int count) {}
