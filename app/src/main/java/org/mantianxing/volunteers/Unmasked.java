package org.mantianxing.volunteers;

/** A volunteer's name and number in clear; empty where there is none. */
public record Unmasked(String name, String phone) {}
