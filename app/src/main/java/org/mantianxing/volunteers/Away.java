package org.mantianxing.volunteers;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which a volunteer cannot come, whatever their week says otherwise.
 *
 * @param until the last of them
 */
public record Away(UUID id, UUID volunteer, LocalDate from, LocalDate until) {}
