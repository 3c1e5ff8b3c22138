package org.mantianxing.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mantianxing.district.ClockJob;
import org.mantianxing.district.District;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.identity.Vault;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.sms.SmsChannel;
import org.mantianxing.sms.SmsFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what waits for a phone: each message once, tried again after 1, 5, 30 minutes and 2 hours, then given up. */
@Component
class SmsSender implements ClockJob {
    private static final Logger LOG = LoggerFactory.getLogger(SmsSender.class);
    static final List<Duration> AGAIN =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));
    /** Longer than a channel may take, so that no message is in two hands. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final int BATCH = 20;
    private static final int BATCHES = 10;
    private final SmsStore store;
    private final SmsQueue queue;
    private final Vault vault;
    private final SmsChannel channel;
    private final Clock clock;

    SmsSender(SmsStore store, SmsQueue queue, Vault vault, SmsChannel channel, Clock clock) {
        this.store = store;
        this.queue = queue;
        this.vault = vault;
        this.channel = channel;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "messages.sms";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        for (int i = 0; i < BATCHES; i++) {
            Instant now = clock.instant();
            List<SmsStore.Claimed> claimed = store.claim(now, now.plus(LEASE), BATCH);
            sendAll(claimed);
            if (claimed.size() < BATCH) {
                return;
            }
        }
    }

    /** All at the same time, since a gateway may take seconds for each. */
    private void sendAll(List<SmsStore.Claimed> claimed) {
        District district = DistrictScope.get();
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            claimed.forEach(sms -> hands.execute(() -> DistrictScope.run(district, () -> send(sms))));
        }
    }

    private void send(SmsStore.Claimed sms) {
        Instant now = clock.instant();
        if (sms.until() != null && !sms.until().isAfter(now)) {
            store.failed(sms.id(), "已经过了时间，没有发送");
            return;
        }
        try {
            channel.send(vault.open(sms.phone()), sms.text());
        } catch (SmsFailed e) {
            again(sms, now, e.getMessage() == null ? "短信通道没有接收" : e.getMessage());
            return;
        } catch (NotFound e) {
            store.failed(sms.id(), "号码已经删除");
            return;
        } catch (RuntimeException e) {
            LOG.warn("Short message {} could not be sent", sms.id(), e);
            again(sms, now, "发送时出了错");
            return;
        }
        store.sent(sms.id(), clock.instant());
    }

    private void again(SmsStore.Claimed sms, Instant now, String failure) {
        if (sms.tries() > AGAIN.size()) {
            store.failed(sms.id(), failure);
        } else {
            store.later(sms.id(), queue.next(now.plus(AGAIN.get(sms.tries() - 1)), sms.atOnce()), failure);
        }
    }
}
