package org.mantianxing.figures;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What changed, by kind, each thing once. */
record Topics(Map<Kind, Set<UUID>> ids) {
    /** Kinds of things that count. */
    enum Kind {
        VOLUNTEER("volunteer:"),
        ACTIVITY("activity:"),
        ORDER("order:"),
        HOURS("hours:");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        /** The topic of one thing of this kind. */
        String topic(UUID id) {
            return prefix + id;
        }
    }

    /** Whether a topic is about something that counts. */
    static boolean counts(String topic) {
        for (Kind kind : Kind.values()) {
            if (topic.startsWith(kind.prefix)) {
                return true;
            }
        }
        return false;
    }

    static Topics of(List<String> topics) {
        Map<Kind, Set<UUID>> ids = new EnumMap<>(Kind.class);
        for (String topic : topics) {
            for (Kind kind : Kind.values()) {
                if (topic.startsWith(kind.prefix)) {
                    ids.computeIfAbsent(kind, _ -> new LinkedHashSet<>())
                            .add(UUID.fromString(topic.substring(kind.prefix.length())));
                }
            }
        }
        return new Topics(ids);
    }

    Set<UUID> of(Kind kind) {
        return ids.getOrDefault(kind, Set.of());
    }
}
