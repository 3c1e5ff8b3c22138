package org.mantianxing.catalogue;

/**
 * One entry of a list to choose from.
 *
 * @param extra what the list says besides (for risks: the protective measure; for reasons to cancel: whose they are), empty where it says nothing
 */
public record Choice(String code, String text, String textEn, String extra, String extraEn) {}
