package org.mantianxing.certificates;

import java.time.LocalDate;

/**
 * What somebody wants certified.
 *
 * @param idKind of {@link org.mantianxing.identity.IdKind}, empty for none
 * @param idNumber as typed; only its mask is kept
 */
public record Wanted(
        LocalDate from,
        LocalDate to,
        boolean showName,
        boolean showServices,
        boolean seal,
        String idKind,
        String idNumber) {}
