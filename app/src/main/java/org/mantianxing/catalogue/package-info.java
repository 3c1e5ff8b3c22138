/** What can be ordered: categories, skills, the menu of services, who supplies it and who approved that; {@code SkillTrees} lets the tree grow, {@code Categories} merges what has become one. */
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {"kernel", "district", "identity"})
@NullMarked
package org.mantianxing.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
