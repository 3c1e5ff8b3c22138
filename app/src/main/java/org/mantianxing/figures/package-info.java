/**
 * What a district steers by: live figures, each with one definition, each open down to the rows behind it. Facts are kept
 * beside the ledgers, exactly once for every change ({@code Fold}); every node holds them in columns. Takes in what {@code
 * Live} keeps of changes that count, reads the doors of facts of the other modules, writes nothing of theirs; nobody
 * depends on it. Five doors: {@code Figures} for numbers, tables and closed months, {@code Walls} for the big screen, {@code
 * Assessments} for the assessment of places, {@code PracticeMap} for everybody, {@code TaskMap} for whoever looks for something to do; tells the
 * teams what they did ({@code TeamYears}).
 */
@ApplicationModule(
        displayName = "Figures",
        allowedDependencies = {
            "kernel",
            "paper",
            "district",
            "atlas",
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
