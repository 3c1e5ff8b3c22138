package org.mantianxing.orders.web;

import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.OrderStep;

/** The stations of an order's way, as its requester follows them. */
public enum Stage {
    PLACED("已点单"),
    ACCEPTED("已接单"),
    APPROVED("已审核"),
    DISPATCHED("已派单"),
    RECRUITING("招募中"),
    UNDER_WAY("服务中"),
    COMPLETED("已完成"),
    RATED("已评价");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether this step of the history brings an order here. */
    boolean reachedBy(OrderStep step) {
        return switch (this) {
            case PLACED -> step == OrderStep.PLACED;
            case ACCEPTED -> step == OrderStep.ACCEPTED;
            case APPROVED -> step == OrderStep.APPROVED;
            case DISPATCHED -> step == OrderStep.DISPATCHED || step == OrderStep.PASSED_DOWN;
            case RECRUITING -> step == OrderStep.CALLED || step == OrderStep.STAFFED;
            case UNDER_WAY -> step == OrderStep.BEGAN;
            case COMPLETED -> step == OrderStep.COMPLETED || step == OrderStep.CONFIRMED;
            case RATED -> step == OrderStep.RATED;
        };
    }

    /** How far an order in this state has come; for those that have ended early, what its history says counts instead. */
    static Stage of(OrderState state) {
        return switch (state) {
            case PLACED, CANCELLED -> PLACED;
            case ACCEPTED, ASKED_BACK, REFUSED -> ACCEPTED;
            case APPROVED -> APPROVED;
            case DISPATCHED -> DISPATCHED;
            case RECRUITING, STAFFED, UNMET -> RECRUITING;
            case UNDER_WAY -> UNDER_WAY;
            case COMPLETED, CONFIRMED, DISPUTED -> COMPLETED;
            case RATED -> RATED;
        };
    }

    /** Whether the way ended here before its end. */
    static boolean stopped(OrderState state) {
        return state == OrderState.CANCELLED || state == OrderState.REFUSED;
    }
}
