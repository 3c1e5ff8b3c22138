package org.mantianxing.orders.web;

import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Normal;
import org.mantianxing.kernel.Invalid;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What somebody typed, by field. Reading it never loses anything, so the form can be shown again as it was. */
public record Typed(MultiValueMap<String, String> fields) {

    static Typed nothing() {
        return new Typed(new LinkedMultiValueMap<>());
    }

    /** The same with another value in a field. */
    Typed with(String name, String... values) {
        MultiValueMap<String, String> copy = new LinkedMultiValueMap<>(fields);
        copy.put(name, List.of(values));
        return new Typed(copy);
    }

    /** What was typed, of several lines if need be; empty where the field was not sent. */
    public String text(String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }

    /** The same on one line. */
    public String line(String name) {
        return Normal.line(text(name));
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public boolean is(String name, String value) {
        return all(name).contains(value);
    }

    public boolean sent(String name) {
        return fields.containsKey(name);
    }

    /** An id; null where there is none, or something that is none. */
    public @Nullable UUID id(String name) {
        return id(name, "");
    }

    /** An id behind a word such as {@code team:}. */
    @Nullable
    UUID id(String name, String word) {
        String value = text(name);
        try {
            return value.startsWith(word) && value.length() == word.length() + 36
                    ? UUID.fromString(value.substring(word.length()))
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A whole number, full-width digits included; {@code otherwise} where nothing was typed. */
    int number(String name, int otherwise) {
        return number(name, text(name), otherwise);
    }

    static int number(String field, String typed, int otherwise) {
        String digits = half(typed);
        if (digits.isEmpty()) {
            return otherwise;
        }
        if (!digits.matches("[0-9]{1,6}")) {
            throw Invalid.field(field, "请用数字填写，例如 2");
        }
        return Integer.parseInt(digits);
    }

    static String half(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
