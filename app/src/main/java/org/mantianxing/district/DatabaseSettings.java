package org.mantianxing.district;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database to use.
 *
 * @param url a PostgreSQL of one's own (15 or later); empty: a PostgreSQL is started from the class path
 * @param data folder of the embedded database and of the key file
 * @param poolSize connections held open
 */
@ConfigurationProperties("mtx.database")
public record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("postgres") String user,
        @DefaultValue("") String password,
        @DefaultValue("data") Path data,
        @DefaultValue("24") int poolSize) {

    boolean embedded() {
        return url == null || url.isBlank();
    }

    /** The address without what may be secret in it, to be said aloud. */
    String place() {
        return url == null ? "" : url.replaceFirst("^jdbc:postgresql:(//)?", "").replaceFirst("[?].*$", "");
    }
}
