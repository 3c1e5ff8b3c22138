/**
 * The team tree (detachment, branch, squad, point teams, social groups, member units), its members, the alliance, and the brands.
 * Doors: {@code Teams}; {@code TeamShape} moves, merges and closes; {@code Offices} for leaders, deputies and their terms;
 * {@code Renewals}, whether teams go on; {@code Alliance}, what member units bring; {@code Brands}, the faces of what teams do; {@code Joining} and {@code TeamProposals} for
 * volunteers who come by themselves; {@code Memberships} for one card that goes into another. Whoever keeps the figures tells by
 * {@code TeamYears} what teams did.
 */
@ApplicationModule(
        displayName = "Teams",
        allowedDependencies = {"kernel", "district", "identity", "pictures"})
@NullMarked
package org.mantianxing.teams;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
