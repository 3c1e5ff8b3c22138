package org.mantianxing.messages;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.district.District;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.district.Settings;
import org.springframework.stereotype.Component;

/** Short addresses of messages, for texts in which every sign costs: {@code /m/} and 22 letters. */
@Component
public class ShortLinks {
    private final Settings settings;

    ShortLinks(Settings settings) {
        this.settings = settings;
    }

    /** The address; with the host where the district has told it (setting {@code address}, or a host of its own). */
    String to(UUID message) {
        District district = DistrictScope.get();
        String path = "/m/" + code(message);
        if (district.host() != null) {
            return "https://" + district.host() + path;
        }
        return settings.find("address").orElse("").replaceAll("/+$", "") + "/" + district.slug() + path;
    }

    static String code(UUID id) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The message of a code; empty where it is none. */
    public static Optional<UUID> message(String code) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(code);
            if (bytes.length != 16) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return Optional.of(new UUID(buffer.getLong(), buffer.getLong()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
