package org.mantianxing.district;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.postgres.OwnPostgres;
import org.mantianxing.kernel.MovableClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The pool, the data source that follows the district in force, and the clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DatabaseSettings.class, PostgresSettings.class})
class DatabaseConfiguration {
    /** Connections held open while nobody comes: each is a process of the database. */
    private static final int FEW = 4;
    /** Who waits longer for a connection is told to try again: better than a page that hangs. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    @Bean(destroyMethod = "close")
    @Conditional(OwnDatabase.Wanted.class)
    OwnPostgres ownPostgres(DatabaseSettings settings, PostgresSettings postgres) {
        return OwnDatabase.open(settings.data(), postgres);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource pool(DatabaseSettings settings, ObjectProvider<OwnPostgres> embedded) {
        @Nullable OwnPostgres own = embedded.getIfAvailable();
        if (own == null) {
            ForeignDatabase.check(settings);
        }
        return pool("mtx", settings.poolSize(), settings, own);
    }

    /** See {@link Doubles}. */
    @Bean(destroyMethod = "close", defaultCandidate = false)
    HikariDataSource second(DatabaseSettings settings, ObjectProvider<OwnPostgres> embedded) {
        return pool("mtx-second", Math.max(FEW, settings.poolSize() / 2), settings, embedded.getIfAvailable());
    }

    private static HikariDataSource pool(String name, int size, DatabaseSettings settings, @Nullable OwnPostgres own) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(own == null ? settings.url() : own.jdbcUrl());
        config.setUsername(own == null ? settings.user() : "postgres");
        config.setPassword(own == null ? settings.password() : own.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(FEW, size));
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "mantianxing");
        config.addDataSourceProperty("options", "-c TimeZone=Asia/Shanghai");
        return new HikariDataSource(config);
    }

    @Bean
    @Primary
    DataSource dataSource(HikariDataSource pool, @Qualifier("second") HikariDataSource second) {
        return new DistrictDataSource(new Doubles(pool, second));
    }

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }
}
