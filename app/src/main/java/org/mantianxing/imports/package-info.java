/**
 * Lists of volunteers taken in from Excel and CSV files: columns matched by their headings, every row judged, the good ones
 * taken in, the others given back with the reason. Two doors: {@code Imports}, and {@code PlaceLists} for places with their positions. What a row means is said by {@code Judge}, of services from
 * before by {@code OldJudge},
 * how files are read by {@code imports.sheet}.
 */
@ApplicationModule(
        displayName = "Imports",
        allowedDependencies = {"kernel", "district", "identity", "live", "catalogue", "teams", "volunteers", "records"})
@NullMarked
package org.mantianxing.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
