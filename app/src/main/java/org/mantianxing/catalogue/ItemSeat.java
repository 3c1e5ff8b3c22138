package org.mantianxing.catalogue;

/**
 * How many of one kind a service usually needs.
 *
 * @param skill code, empty for anybody
 */
public record ItemSeat(String skill, int count) {}
