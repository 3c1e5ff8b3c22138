/**
 * Words that every module shares: ids, the acting person, named failures, pages of a list, the clock. No behaviour
 * of any one module lives here.
 */
@ApplicationModule(
        displayName = "Kernel",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.mantianxing.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
