package org.mantianxing.district;

import org.mantianxing.kernel.Actor;

/**
 * A place lies elsewhere in the tree now, with all below it. Told inside the transaction that moves it, and again for some
 * minutes, since whoever still had the tree of before in mind may write its old path: what keeps paths puts them right, and
 * does nothing where there is nothing to do.
 *
 * @param before its path until now
 * @param after its path from now on
 * @param words where it belongs now, for those who are told
 */
public record SiteMoved(Actor actor, String before, String after, String words) {}
