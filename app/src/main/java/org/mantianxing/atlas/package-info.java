/**
 * What is drawn on the practice map besides the places: areas with a name (one heart, two rings, five areas), drawn by
 * whoever runs the district, and outlines that came as GeoJSON. One door: {@code MapShapes}. All positions are WGS-84.
 */
@ApplicationModule(
        displayName = "Atlas",
        allowedDependencies = {"kernel", "district", "identity"})
@NullMarked
package org.mantianxing.atlas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
