package org.mantianxing.messages;

import java.time.Duration;
import org.mantianxing.district.ClockJob;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.stereotype.Component;

/**
 * Brings events again to listeners that failed, or that a crash cut off. Each district keeps its publications in its own
 * schema, so this runs in each of them; listeners take what comes twice as one.
 */
@Component
class UnfinishedEvents implements ClockJob {
    /** Longer than any listener takes. */
    private static final Duration STALE = Duration.ofMinutes(2);
    /** Tried every minute for about a day; what fails still then stays as a row to be looked at. */
    private static final int MOST = 1500;

    private final EventPublicationRegistry registry;
    private final IncompleteEventPublications publications;

    UnfinishedEvents(EventPublicationRegistry registry, IncompleteEventPublications publications) {
        this.registry = registry;
        this.publications = publications;
    }

    @Override
    public String name() {
        return "messages.unfinished-events";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        registry.markStalePublicationsFailed(status -> STALE);
        publications.resubmitIncompletePublications(ResubmissionOptions.defaults()
                .withMinAge(Duration.ofSeconds(30))
                .withBatchSize(200)
                .withMaxInFlight(400)
                .withFilter(publication -> publication.getCompletionAttempts() < MOST));
    }
}
