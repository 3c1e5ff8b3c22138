/**
 * The archive of volunteers: who, which skills, when free, how far, and which calls they want. Two doors: {@code
 * Volunteers}, and {@code Intake} for those who come from lists or are taken back.
 */
@ApplicationModule(
        displayName = "Volunteers",
        allowedDependencies = {"kernel", "district", "identity", "live", "catalogue", "teams"})
@NullMarked
package org.mantianxing.volunteers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
