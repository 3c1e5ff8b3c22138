/**
 * The engine: people and a call in; who fits best and why, what would let more come, how many to ask, and who has nothing on,
 * out. {@code week} plans all calls of some days at once. Knows Java and nothing else: no framework, no database, no clock.
 */
@ApplicationModule(
        displayName = "Matching",
        allowedDependencies = {})
@NullMarked
package org.mantianxing.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
