package org.mantianxing.sms;

/** Sends short messages: a gateway over HTTP, or the demo's outbox. */
public interface SmsChannel {
    /**
     * Sends one message.
     *
     * @param phone eleven digits
     * @param text the whole text, with signature
     * @throws SmsFailed when it was not taken; may be tried again
     */
    void send(String phone, String text);
}
