package org.mantianxing.messages;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Arguments of a sentence as one text: a moment stays a moment, so that each language can say it in its own way. */
final class Arguments {
    private static final String BETWEEN = "\u001f";

    private Arguments() {}

    static String pack(List<Object> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof Instant instant
                        ? "@" + instant
                        : "=" + String.valueOf(argument).replace(BETWEEN, " ").replace("\u0000", ""))
                .collect(Collectors.joining(BETWEEN));
    }

    static List<Object> unpack(String packed) {
        return packed.isEmpty()
                ? List.of()
                : Arrays.stream(packed.split(BETWEEN, -1)).map(Arguments::one).toList();
    }

    private static Object one(String part) {
        return part.startsWith("@") ? Instant.parse(part.substring(1)) : part.substring(1);
    }
}
