/**
 * The best week: all open posts at once against all who could fill them, with a proof of how near to the best it is. Weeks
 * go in, rosters come out; {@code Proof} believes neither of the searches.
 */
@NamedInterface("week")
@NullMarked
package org.mantianxing.matching.week;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
