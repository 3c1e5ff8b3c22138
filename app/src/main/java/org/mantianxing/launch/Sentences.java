package org.mantianxing.launch;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.StartupFailure;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells why the process cannot start, in one sentence where the reason is known. What is unknown is a mistake of ours
 * and keeps its stack trace. Named in META-INF/spring.factories.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Sentences implements SpringBootExceptionReporter {
    private static final String DISK_FULL = "53100";

    Sentences(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        Optional<StartupFailure> known = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> Stream.ofNullable(sentence(cause)))
                .findFirst();
        known.ifPresent(told -> Terminal.complain(told.chinese(), told.english()));
        return known.isPresent();
    }

    private static @Nullable StartupFailure sentence(Throwable cause) {
        return switch (cause) {
            case StartupFailure told -> told;
            case PortInUseException taken -> Preflight.portTaken(taken.getPort());
            case SQLException full
            when DISK_FULL.equals(full.getSQLState()) ->
                new StartupFailure("数据库的磁盘满了，请腾出空间后再启动。", "The database's disk is full; make room and start again.");
            default -> null;
        };
    }
}
