/**
 * Districts and their places: the registry of districts, which schema is in force, the tree of sites (centre,
 * institute, station, point) and its past ({@code SiteMoves}, {@code SitePast}), a district's settings, its calendar of
 * working days, systems of coordinates ({@code Datum}), and the jobs of its clock.
 */
@ApplicationModule(
        displayName = "District",
        allowedDependencies = {"kernel"})
@NullMarked
package org.mantianxing.district;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
