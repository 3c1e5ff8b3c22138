package org.mantianxing.sms;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One channel: the gateway that is configured, or the demo's outbox. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmsSettings.class)
class SmsConfiguration {
    @Bean
    SmsChannel smsChannel(SmsSettings settings, Outbox outbox, Clock clock) {
        return settings.demo() ? new DemoOutbox(outbox, settings.outbox(), clock) : new HttpGateway(settings, clock);
    }
}
