package org.mantianxing.kernel;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a signed-in person with their grants, a visitor, or the platform's own clock. The first argument of every
 * command and query.
 *
 * @param account null for a visitor and for the clock
 * @param name how this person is named on screens and in histories, masked (王*)
 */
public record Actor(@Nullable UUID account, String name, Set<Grant> grants, Kind kind) {

    /** The three kinds of those who act. */
    public enum Kind {
        PERSON,
        VISITOR,
        CLOCK
    }

    public static final Actor VISITOR = new Actor(null, "", Set.of(), Kind.VISITOR);
    /** The platform itself: jobs, time limits, waves. Allowed what {@code Permissions} says of it. */
    public static final Actor CLOCK = new Actor(null, "系统", Set.of(), Kind.CLOCK);

    public Actor {
        grants = Set.copyOf(grants);
    }

    public static Actor person(UUID account, String name, Set<Grant> grants) {
        return new Actor(account, name, grants, Kind.PERSON);
    }

    /** The account's id; throws {@link SignInNeeded} for a visitor. */
    public UUID id() {
        if (account == null) {
            throw new SignInNeeded();
        }
        return account;
    }

    public boolean signedIn() {
        return account != null;
    }

    public boolean is(@Nullable UUID other) {
        return account != null && account.equals(other);
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Whether this person works in the console. */
    public boolean staff() {
        return grants.stream().anyMatch(grant -> grant.role().staff());
    }
}
