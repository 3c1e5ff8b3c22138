package org.mantianxing.activities;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers what was published of activities. */
@Component
public class Heard {
    private final List<ActivityEvent> events = new CopyOnWriteArrayList<>();

    @EventListener
    void on(ActivityEvent event) {
        events.add(event);
    }

    public <T extends ActivityEvent> List<T> of(UUID activity, Class<T> kind) {
        return events.stream()
                .filter(event -> event.activity().equals(activity))
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
