package org.mantianxing.sms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.ChinaTime;

/** Instead of a gateway: keeps what would have been sent where a tester can read it, on a page and in a file. */
final class DemoOutbox implements SmsChannel {
    private final Outbox outbox;
    private final @Nullable Path file;
    private final Clock clock;

    DemoOutbox(Outbox outbox, @Nullable Path file, Clock clock) {
        this.outbox = outbox;
        this.file = file == null || file.toString().isBlank() ? null : file;
        this.clock = clock;
    }

    @Override
    public void send(String phone, String text) {
        Outbox.Message message = new Outbox.Message(phone, text, clock.instant());
        outbox.keep(message);
        if (file != null) {
            append(file, message);
        }
    }

    private static synchronized void append(Path file, Outbox.Message message) {
        String line = ChinaTime.local(message.sentAt()) + "\t" + message.phone() + "\t"
                + message.text().replace('\n', ' ') + "\n";
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new SmsFailed("The outbox file cannot be written", e);
        }
    }
}
