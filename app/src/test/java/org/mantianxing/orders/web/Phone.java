package org.mantianxing.orders.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;

/** Somebody who orders over HTTP: a good form, of which a test spoils what it is about. */
final class Phone {
    /** Saturday of the world's first week. */
    static final LocalDate SATURDAY = LocalDate.of(2026, 3, 14);

    private static final Pattern ORDER = Pattern.compile("/orders/([0-9a-f-]{36})");
    private final Visitor visitor;
    private final Map<String, String> form = new LinkedHashMap<>();
    private final List<String> more = new ArrayList<>();
    private final List<Visitor.File> files = new ArrayList<>();

    private Phone(Visitor visitor, Place place) {
        this.visitor = visitor;
        form.put("once", UUID.randomUUID().toString());
        form.put("words", "厨房水龙头漏水，想请人来修一修");
        form.put("time", SATURDAY + "/am");
        form.put("place", "home");
        form.put("home", place.star().id().toString());
        form.put("address", "天星小区8幢302室");
        form.put("for", "self");
    }

    static Phone visitor(int port, Place place) {
        return new Phone(new Visitor(port, place.district().slug()), place);
    }

    static Phone of(int port, Place place, Sessions sessions, Actor person) {
        String token = place.ask(() -> sessions.open(person.id(), "测试", Sessions.PHONE));
        Visitor visitor = new Visitor(port, place.district().slug()).cookie(Sessions.COOKIE, token);
        return new Phone(visitor, place);
    }

    Visitor visitor() {
        return visitor;
    }

    Phone with(String name, String value) {
        form.put(name, value);
        return this;
    }

    Phone without(String name) {
        form.remove(name);
        return this;
    }

    /** One more value of a field. */
    Phone and(String name, String value) {
        more.add(name);
        more.add(value);
        return this;
    }

    Phone photo(String name, byte[] bytes) {
        files.add(new Visitor.File("photos", name, bytes));
        return this;
    }

    Visitor.Answer order() {
        List<String> fields = new ArrayList<>();
        form.forEach((name, value) -> {
            fields.add(name);
            fields.add(value);
        });
        fields.addAll(more);
        String[] all = fields.toArray(String[]::new);
        return files.isEmpty() ? visitor.post("/orders/new", all) : visitor.upload("/orders/new", files, all);
    }

    /** The order that an answer leads to. */
    static UUID id(Visitor.Answer answer) {
        Matcher order = ORDER.matcher(answer.location());
        if (!order.find()) {
            throw new AssertionError("No order: " + answer.status() + " " + answer.text());
        }
        return UUID.fromString(order.group(1));
    }
}
