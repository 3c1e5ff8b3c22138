/** Public pages about places and teams. */
@NullMarked
package org.mantianxing.web.places;

import org.jspecify.annotations.NullMarked;
