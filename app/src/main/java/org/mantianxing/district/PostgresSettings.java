package org.mantianxing.district;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the PostgreSQL that comes along is run.
 *
 * @param programs where its programs are unpacked
 * @param version of those programs
 * @param durable whether what is committed outlasts a power failure; tests do without
 * @param shared whether another process runs it already, which is then used and left running
 */
@ConfigurationProperties("mtx.postgres")
public record PostgresSettings(
        Path programs,
        String version,
        @DefaultValue("true") boolean durable,
        @DefaultValue("false") boolean shared) {}
