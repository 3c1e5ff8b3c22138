package org.mantianxing.orders.web;

import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;

/** Who works at the console: staff of every level, those who read everything, and those who lead a team. */
final class Desks {
    private Desks() {}

    /** Throws Refused for everybody else, whatever they ask for; a visitor is asked to sign in. */
    static void require(Actor actor) {
        if (!Permissions.everAllows(actor, Command.ORDER_QUEUE)) {
            Permissions.requireEver(actor, Command.ORDER_RECEIVE);
        }
    }
}
