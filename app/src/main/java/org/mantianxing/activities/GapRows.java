package org.mantianxing.activities;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What stands behind a cell of the board.
 *
 * @param calls activities that missed somebody, the last first
 * @param idle some of those who could have come
 * @param names of them, masked; nothing for those who may not see people
 */
public record GapRows(List<Call> calls, List<UUID> idle, int allIdle, Map<UUID, String> names) {
    /** One kind of seat of one activity. */
    public record Call(UUID activity, String title, Instant start, String skill, int missing, int late) {}
}
