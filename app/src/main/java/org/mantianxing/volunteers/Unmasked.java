package org.mantianxing.volunteers;

/** A volunteer's name, phone number and document number in clear; empty where there is none. */
public record Unmasked(String name, String phone, String paper) {}
