/**
 * The engine: a need and candidates in; ranked and explained matches out. Knows Java and nothing else: no framework, no
 * database, no clock.
 */
@ApplicationModule(
        displayName = "Matching",
        allowedDependencies = {})
@NullMarked
package org.mantianxing.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
