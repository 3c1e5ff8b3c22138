package org.mantianxing.identity;

import java.time.Duration;
import org.mantianxing.district.ClockJob;
import org.springframework.stereotype.Component;

/** After a new key: what older ones sealed is sealed again, batch by batch. Both can be read meanwhile. */
@Component
class ResealJob implements ClockJob {
    private static final int BATCH = 200;
    private static final int BATCHES = 50;
    private final Vault vault;

    ResealJob(Vault vault) {
        this.vault = vault;
    }

    @Override
    public String name() {
        return "vault-reseal";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean onPlatform() {
        return true;
    }

    @Override
    public void run() {
        for (int i = 0; i < BATCHES; i++) {
            if (vault.resealOlder(BATCH) < BATCH) {
                return;
            }
        }
    }
}
