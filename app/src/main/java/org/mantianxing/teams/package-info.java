/** The team tree (detachment, branch, squad, point teams, social groups, member units), its members, and the brands. */
@ApplicationModule(
        displayName = "Teams",
        allowedDependencies = {"kernel", "district", "identity"})
@NullMarked
package org.mantianxing.teams;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
