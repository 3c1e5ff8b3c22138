package org.mantianxing.web.places;

import org.mantianxing.teams.Brand;

/** A brand and the name of its home. */
public record BrandFace(Brand brand, String place) {}
