package org.mantianxing.matching;

/**
 * Which idle people are wanted.
 *
 * @param group a site right below, empty for any
 * @param skill empty for any
 * @param slots of the week, in one of which they are free
 */
public record Idlers(String group, String skill, int slots) {}
