package org.mantianxing.orders.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A form as text, as a draft keeps it. */
final class Drafted {
    private static final Set<String> LEFT_OUT = Set.of("_csrf", "photos");

    private Drafted() {}

    static String text(Typed typed) {
        return typed.fields().entrySet().stream()
                .filter(field -> !LEFT_OUT.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream()
                        .filter(value -> !value.isEmpty())
                        .map(value -> encode(field.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    static Typed read(String text) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.add(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return new Typed(fields);
    }

    private static String encode(String plain) {
        return URLEncoder.encode(plain, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
