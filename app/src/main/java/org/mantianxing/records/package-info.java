/** The ledger of hours: append-only, each line with its evidence; a correction is a new line. */
@ApplicationModule(
        displayName = "Records",
        allowedDependencies = {"kernel", "district", "identity"})
@NullMarked
package org.mantianxing.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
