package org.mantianxing.activities;

import java.util.UUID;

/** A volunteer with a seat, as the leader may call them: name and phone in full. */
public record Crew(UUID volunteer, String name, String phone) {}
