/** Pages on paper: PDF with its fonts inside, from the same templates as screens. */
@ApplicationModule(
        displayName = "Paper",
        allowedDependencies = {})
@NullMarked
package org.mantianxing.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
