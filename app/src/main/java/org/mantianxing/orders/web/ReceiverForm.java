package org.mantianxing.orders.web;

import java.util.UUID;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.orders.Receiver;

/** To whom an order is to go, as chosen: a site named as a choice, one of the list, or a team that was found. */
record ReceiverForm(Typed typed) {

    Receiver toReceiver() {
        UUID team = typed.id("to", "team:");
        if (team != null) {
            return Receiver.team(team);
        }
        UUID site = typed.is("to", "other") ? typed.id("site") : typed.id("to", "site:");
        if (site == null) {
            throw Invalid.field("to", typed.is("to", "other") ? "请在列表里选一个场所" : "请选派给谁");
        }
        return Receiver.site(site);
    }

    String words() {
        return typed.text("words");
    }
}
