package org.mantianxing.activities;

/**
 * What a skill would open to somebody who lacks it.
 *
 * @param skill code
 * @param calls how many of the last ninety days would have fitted but for it
 */
public record Opening(String skill, int calls) {}
