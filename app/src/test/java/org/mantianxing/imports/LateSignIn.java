package org.mantianxing.imports;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.mantianxing.identity.Sessions;
import org.mantianxing.testing.Place;
import org.mantianxing.volunteers.TakingBack;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Somebody signs in once it was asked whether anything had happened with them, and before they are gone. */
@Component
class LateSignIn {
    private final Sessions sessions;
    private final AtomicReference<Runnable> waiting = new AtomicReference<>(() -> {});

    LateSignIn(Sessions sessions) {
        this.sessions = sessions;
    }

    void of(Place place, UUID account) {
        waiting.set(() -> place.ask(() -> sessions.open(account, "测试", Sessions.PHONE)));
    }

    @EventListener
    void on(TakingBack asked) {
        CompletableFuture.runAsync(waiting.getAndSet(() -> {})).join();
    }
}
