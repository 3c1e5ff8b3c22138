package org.mantianxing.district;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A district of the platform: one database schema.
 *
 * @param code division code by GB/T 2260, six digits
 * @param slug first path segment of its addresses
 * @param host a host name of its own, or null
 */
public record District(
        String code, String slug, String name, @Nullable String host) {
    private static final Pattern CODE = Pattern.compile("[0-9]{6}|platform");

    /** Where the platform's operators sign in; not a district, but addressed and scoped like one. */
    public static final District PLATFORM = new District("platform", "platform", "平台", null);

    public District {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("Not a division code: " + code);
        }
    }

    /** The database schema. Only digits can follow the letter, so it may be put into a statement. */
    public String schema() {
        return isPlatform() ? "platform" : "d" + code;
    }

    public boolean isPlatform() {
        return code.equals("platform");
    }
}
