package org.mantianxing.atlas;

/**
 * An area as it was drawn.
 *
 * @param points one a line, longitude and latitude in WGS-84 degrees
 */
public record NewShape(MapShape.Kind kind, String name, int hue, String points) {}
