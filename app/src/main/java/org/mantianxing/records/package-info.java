/**
 * The ledger of hours: append-only, each line with its evidence; a correction is a new line. And what it rests on: the rule
 * by date, the confirmation by the site, what a second person decides, totals and stars (docs/hours.md).
 * Doors: {@code Records}; {@code Totals} for lists of many; {@code Witnesses} for those who were served; {@code
 * OldHours} for services from before the platform, from lists; {@code Trained} for what training brought.
 */
@ApplicationModule(
        displayName = "Records",
        allowedDependencies = {"kernel", "district", "identity", "live"})
@NullMarked
package org.mantianxing.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
