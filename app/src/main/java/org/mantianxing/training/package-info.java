/**
 * Training: courses with what they give, the small test at their end, who passed, what a year plans and what it cost and
 * brought (docs/training.md). A session is an activity like any other; who came is what the ledger of hours says. Doors:
 * {@code Courses}, {@code Questions}, {@code Tests}, {@code Learning} for one person, {@code Plans} for a year.
 */
@ApplicationModule(
        displayName = "Training",
        allowedDependencies = {
            "kernel",
            "district",
            "identity",
            "catalogue",
            "teams",
            "volunteers",
            "activities",
            "records"
        })
@NullMarked
package org.mantianxing.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
