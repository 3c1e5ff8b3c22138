package org.mantianxing.orders.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The pictures that a form names by their ids. */
public final class Uploaded {
    private Uploaded() {}

    /** What is no id is passed over. */
    public static List<UUID> in(Typed typed) {
        return typed.all("picture").stream()
                .flatMap(value ->
                        Stream.ofNullable(Typed.nothing().with("id", value).id("id")))
                .distinct()
                .toList();
    }
}
