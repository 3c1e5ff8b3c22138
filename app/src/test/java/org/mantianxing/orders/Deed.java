package org.mantianxing.orders;

import org.jspecify.annotations.Nullable;
import org.mantianxing.orders.OrderDetail.May;

/** What can be tried with an order. */
enum Deed {
    ACCEPT(May.ACCEPT),
    RELEASE(May.RELEASE),
    CORRECT(May.CORRECT),
    APPROVE(May.APPROVE),
    REFUSE(May.REFUSE),
    ASK_BACK(May.ASK_BACK),
    DISPATCH_TO_STAR(May.DISPATCH),
    DISPATCH_TO_NORTH(May.DISPATCH),
    DISPATCH_TO_PLUM(May.DISPATCH),
    DISPATCH_TO_TEAM(May.DISPATCH),
    PASS_TO_STAR(May.PASS_DOWN),
    PASS_TO_TEAM(May.PASS_DOWN),
    GIVE_BACK(May.RETURN),
    CALL(May.CALL),
    SIGN_UP(null),
    WITHDRAW(null),
    CALL_OFF(null),
    BEGIN(null),
    FINISH(null),
    ANSWER(May.ANSWER),
    CHANGE(May.CHANGE),
    HURRY(May.HURRY),
    CANCEL(May.CANCEL),
    CONFIRM(May.CONFIRM),
    RATE(May.RATE),
    COMPLAIN(May.COMPLAIN),
    ANSWER_COMPLAINT(May.ANSWER_COMPLAINT),
    SERVE_AGAIN(May.ANSWER_COMPLAINT),
    REOPEN(May.REOPEN);

    private final @Nullable May button;

    Deed(@Nullable May button) {
        this.button = button;
    }

    /** The button of the order's page by which it is done; null for what is done on the page of its call. */
    @Nullable
    May button() {
        return button;
    }
}
