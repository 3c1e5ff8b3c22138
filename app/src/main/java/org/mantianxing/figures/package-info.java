/**
 * What a district steers by: live figures, each with one definition, each open down to the rows behind it. Facts are kept
 * beside the ledgers, exactly once for every change ({@code Fold}); every node holds them in columns ({@code Board}). Only
 * listens and reads; nobody depends on it.
 */
@ApplicationModule(
        displayName = "Figures",
        allowedDependencies = {
            "kernel",
            "district",
            "identity",
            "live",
            "catalogue",
            "teams",
            "volunteers",
            "records",
            "activities",
            "orders"
        })
@NullMarked
package org.mantianxing.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
