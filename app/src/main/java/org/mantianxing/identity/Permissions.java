package org.mantianxing.identity;

import static org.mantianxing.identity.Scope.ALL;
import static org.mantianxing.identity.Scope.OWN;
import static org.mantianxing.identity.Scope.PLACE;
import static org.mantianxing.identity.Scope.TEAM;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.mantianxing.kernel.SignInNeeded;

/** The one table of role and command. What it does not name is refused. */
public final class Permissions {
    private Permissions() {}

    /** Whether {@code actor} may do {@code command} to {@code target}. */
    public static boolean allows(Actor actor, Command command, Target target) {
        if (actor.kind() == Actor.Kind.CLOCK) {
            return clock(command);
        }
        Scope open = actor.signedIn() ? scope(Role.RESIDENT, command) : visitor(command);
        if (open != null && reaches(actor, Grant.of(Role.RESIDENT), open, target)) {
            return true;
        }
        return actor.grants().stream().anyMatch(grant -> {
            Scope scope = scope(grant.role(), command);
            return scope != null && reaches(actor, grant, scope, target);
        });
    }

    /** Throws {@link NotFound} unless allowed: forbidden looks like absent. A visitor is asked to sign in. */
    public static void require(Actor actor, Command command, Target target) {
        if (!allows(actor, command, target)) {
            if (actor.kind() == Actor.Kind.VISITOR) {
                throw new SignInNeeded();
            }
            throw new NotFound();
        }
    }

    /** For commands that aim at nothing yet: whether this person may ever do it, somewhere. */
    public static boolean everAllows(Actor actor, Command command) {
        if (actor.kind() == Actor.Kind.CLOCK) {
            return clock(command);
        }
        if (!actor.signedIn()) {
            return visitor(command) != null;
        }
        return scope(Role.RESIDENT, command) != null
                || actor.grants().stream().anyMatch(grant -> scope(grant.role(), command) != null);
    }

    /** Throws {@link Refused} where {@link #everAllows} is false. */
    public static void requireEver(Actor actor, Command command) {
        if (!everAllows(actor, command)) {
            if (actor.kind() == Actor.Kind.VISITOR) {
                throw new SignInNeeded();
            }
            throw new Refused("您的身份不能使用这项功能");
        }
    }

    /** For what the platform itself reads and nobody else; throws {@link NotFound}. */
    public static void requireClock(Actor actor) {
        if (actor.kind() != Actor.Kind.CLOCK) {
            throw new NotFound();
        }
    }

    /** Where this person may do it by a grant; what is one's own does not count. */
    public static Reach reach(Actor actor, Command command) {
        if (actor.kind() == Actor.Kind.CLOCK) {
            return new Reach(clock(command), Set.of(), Set.of());
        }
        boolean everywhere = false;
        Set<String> paths = new HashSet<>();
        Set<UUID> teams = new HashSet<>();
        for (Grant grant : actor.grants()) {
            Scope scope = scope(grant.role(), command);
            everywhere |= scope == ALL;
            if (scope == PLACE && grant.path() != null) {
                paths.add(grant.path());
            }
            if (scope == TEAM && grant.team() != null) {
                teams.add(grant.team());
            }
        }
        return new Reach(everywhere, paths, teams);
    }

    private static boolean reaches(Actor actor, Grant grant, Scope scope, Target target) {
        return switch (scope) {
            case ALL -> true;
            case PLACE -> target.paths().stream().anyMatch(grant::covers);
            case TEAM -> grant.team() != null && target.teams().contains(grant.team());
            case OWN -> target.owners().stream().anyMatch(actor::is) || target.equals(Target.NOTHING);
        };
    }

    private static @Nullable Scope visitor(Command command) {
        return switch (command) {
            case MENU_READ, ACTIVITY_READ, TEAM_READ -> ALL;
            default -> null;
        };
    }

    private static boolean clock(Command command) {
        return switch (command) {
            case PROFILE, INBOX, PERSON_UNMASK, AUDIT_READ -> false;
            default -> true;
        };
    }

    private static @Nullable Scope scope(Role role, Command command) {
        return TABLE.getOrDefault(role, Map.of()).get(command);
    }

    private static final Map<Role, Map<Command, Scope>> TABLE = PermissionTable.rows();
}
