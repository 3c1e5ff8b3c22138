package org.mantianxing.demo;

import org.jspecify.annotations.Nullable;
import org.mantianxing.orders.OrderState;

/**
 * How one order will go.
 *
 * @param end the state in which it still is when the demo opens; null leaves it to chance and time
 * @param smooth nothing goes wrong and everybody acts within the hour
 */
record Story(@Nullable OrderState end, boolean smooth) {
    static final Story OF_CHANCE = new Story(null, false);

    static Story until(OrderState end) {
        return new Story(end, true);
    }

    boolean endsAs(OrderState state) {
        return end == state;
    }

    /** Whether it asks for what hardly anybody can do, so that seats stay open. */
    boolean rare() {
        return endsAs(OrderState.RECRUITING) || endsAs(OrderState.UNMET);
    }
}
