package org.mantianxing.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test that lives through the whole product: real server, real PostgreSQL, a clock of its own. All of them share one
 * context; each makes a district of its own through {@link World#fresh()}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "mtx.jobs.tick=24h",
            "mtx.database.data=target/journeys/${random.uuid}",
            "mtx.postgres.programs=target/programs",
            "mtx.postgres.durable=false",
            "mtx.figures.follow=false",
            "mtx.vault.key-file=target/journeys/${random.uuid}/vault.key",
            "mtx.sms.outbox=target/journeys/${random.uuid}/outbox.txt"
        })
public @interface JourneyTest {}
