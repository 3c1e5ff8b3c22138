package org.mantianxing.certificates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What could be certified.
 *
 * @param minutes confirmed
 * @param waiting services that their site has yet to confirm
 * @param first day of the first confirmed service, null where there is none
 */
public record Ready(
        long minutes, int services, int waiting, @Nullable LocalDate first) {}
