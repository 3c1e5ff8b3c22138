package org.mantianxing.web.desk;

import java.time.Instant;
import org.mantianxing.kernel.Words;

/**
 * A line of the time line of a volunteer.
 *
 * @param who did it, empty for the volunteer's own doing
 * @param words what was said about it
 */
public record CardLine(Instant at, String who, Words what, String words) {}
