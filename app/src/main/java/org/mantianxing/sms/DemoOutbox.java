package org.mantianxing.sms;

import org.springframework.stereotype.Component;

/** Instead of a gateway: keeps what would have been sent where a tester can read it. */
@Component
class DemoOutbox implements SmsChannel {
    @Override
    public void send(String phone, String text) {}
}
