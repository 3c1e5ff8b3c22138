/**
 * The team tree (detachment, branch, squad, point teams, social groups, member units), its members, and the brands.
 * Doors: {@code Teams}; {@code TeamShape} moves, merges and closes; {@code Joining} and {@code TeamProposals} for volunteers who
 * come by themselves.
 */
@ApplicationModule(
        displayName = "Teams",
        allowedDependencies = {"kernel", "district", "identity", "pictures"})
@NullMarked
package org.mantianxing.teams;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
