/**
 * How the process starts and ends: its options, one process for each data folder, failures told in a sentence instead of
 * a stack trace, and errands that are run instead of serving.
 */
@ApplicationModule(
        displayName = "Launch",
        allowedDependencies = {"kernel"})
@NullMarked
package org.mantianxing.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
