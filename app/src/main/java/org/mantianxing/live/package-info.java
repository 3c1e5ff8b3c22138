/**
 * Freshness between nodes and browsers: what changed is notified through PostgreSQL when its transaction commits, and
 * open pages hear of it by server-sent events. What counts is kept besides, until figures took it
 * in; what counts alone is told to no page and no other node. Carries topics only,
 * never content.
 */
@ApplicationModule(
        displayName = "Live",
        allowedDependencies = {"kernel", "district"})
@NullMarked
package org.mantianxing.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
