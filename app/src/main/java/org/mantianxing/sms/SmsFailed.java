package org.mantianxing.sms;

/** A message was not taken by the channel; trying later may help. */
public final class SmsFailed extends RuntimeException {
    public SmsFailed(String reason) {
        super(reason);
    }

    public SmsFailed(String reason, Throwable cause) {
        super(reason, cause);
    }
}
