package org.mantianxing.volunteers;

import java.time.Instant;
import java.util.UUID;

/**
 * What a volunteer said that they can do was taken into the tree of skills.
 *
 * @param skill the name of the skill that they have now
 */
public record SaidSkillTold(UUID id, UUID volunteer, String words, String skill, Instant at) {}
