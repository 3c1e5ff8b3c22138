package org.mantianxing.district;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The PostgreSQL that the product carries in its own class path; its data stays where it was put. */
final class EmbeddedDatabase {
    private EmbeddedDatabase() {}

    static EmbeddedPostgres start(Path folder) throws IOException {
        Files.createDirectories(folder);
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.toAbsolutePath())
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("max_connections", "120")
                .setServerConfig("shared_buffers", "256MB")
                .start();
    }

    /** True where no database of one's own is configured. */
    static final class Wanted implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment().getProperty("mtx.database.url", "").isBlank();
        }
    }
}
