package org.mantianxing.messages;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Packed;

/**
 * A message in somebody's inbox.
 *
 * @param words the Chinese sentence, which is also its key in the dictionary
 * @param arguments what stands in the sentence's places, packed
 * @param link where it leads, inside the district
 * @param whom name of the child whom it concerns, masked; empty for what concerns oneself
 * @param sms how far its short message is (WAITING, SENT, FAILED), null where it has none
 */
public record Message(
        UUID id,
        UUID account,
        Instant at,
        Tone tone,
        String words,
        String arguments,
        String link,
        String whom,
        @Nullable Instant readAt,
        @Nullable String sms) {

    public boolean unread() {
        return readAt == null;
    }

    /** Whether it also went out to the phone. */
    public boolean texted() {
        return "SENT".equals(sms);
    }

    /** What stands in the places of the sentence; moments are said by {@code moment}, in the reader's language. */
    public Object[] arguments(Function<Instant, String> moment) {
        return Arguments.unpack(arguments).stream()
                .map(argument -> argument instanceof Instant instant
                        ? moment.apply(instant)
                        : Packed.read(String.valueOf(argument)))
                .toArray();
    }
}
