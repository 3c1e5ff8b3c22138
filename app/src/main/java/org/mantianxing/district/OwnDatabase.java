package org.mantianxing.district;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.mantianxing.district.postgres.OwnPostgres;
import org.mantianxing.kernel.StartupFailure;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Starts the PostgreSQL that comes along, or joins the one that another process of these data runs. */
final class OwnDatabase {
    private OwnDatabase() {}

    static OwnPostgres open(Path data, PostgresSettings settings) {
        Path folder = data.resolve("postgres");
        if (settings.shared()) {
            return OwnPostgres.running(folder)
                    .orElseThrow(() -> new StartupFailure(
                            "满天星正在启动或停止，请过一会儿再试。", "Mantianxing is just starting or stopping; try again in a moment."));
        }
        Map<String, String> server = new HashMap<>();
        server.put("max_connections", "120");
        server.put("shared_buffers", "256MB");
        server.put("fsync", settings.durable() ? "on" : "off");
        server.put("synchronous_commit", settings.durable() ? "on" : "off");
        return OwnPostgres.start(folder, settings.programs(), settings.version(), server);
    }

    /** True where no database of one's own is configured. */
    static final class Wanted implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment().getProperty("mtx.database.url", "").isBlank();
        }
    }
}
