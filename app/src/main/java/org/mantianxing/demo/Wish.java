package org.mantianxing.demo;

import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.NewOrder;

/** An order that somebody is about to place. */
record Wish(Actor actor, NewOrder order) {}
