package org.mantianxing.orders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receiver that is really there: a site, or a team with its home.
 *
 * @param path of the site; with a team, of its home
 */
record Destination(@Nullable UUID site, @Nullable UUID team, String path, String name) {}
