/** Pictures that people upload: checked by their content, re-encoded, freed of the data that cameras add. */
@ApplicationModule(
        displayName = "Pictures",
        allowedDependencies = {"kernel", "district", "identity"})
@NullMarked
package org.mantianxing.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
