package org.mantianxing.catalogue;

/**
 * A kind of service.
 *
 * @param icon name of its illustration
 * @param theme one of the district's six themes
 */
public record Category(String code, String name, String nameEn, String icon, String theme, int sort) {}
