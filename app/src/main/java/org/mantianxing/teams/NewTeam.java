package org.mantianxing.teams;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A team to be founded at {@code site}, below {@code parent} if there is one. */
public record NewTeam(Team.Kind kind, String name, @Nullable UUID parent, UUID site, String about) {}
