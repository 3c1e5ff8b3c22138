package org.mantianxing.volunteers;

import org.mantianxing.identity.Namesakes.Namesake;

/** Two cards that may be of one person. */
public record Pair(Volunteer one, Namesake named, Volunteer other, Namesake otherNamed, Likeness likeness) {}
