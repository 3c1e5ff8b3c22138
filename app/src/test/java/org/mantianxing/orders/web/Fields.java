package org.mantianxing.orders.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The fields of a form as a browser would send them back, and changes to them. */
final class Fields {
    private static final Pattern TAG = Pattern.compile(
            "<input[^>]*>|<textarea[^>]*>(?<text>[^<]*)</textarea>|<select[^>]*>(?<options>.*?)</select>",
            Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected>");
    private static final Pattern FIRST = Pattern.compile("<option value=\"([^\"]*)\"");

    private Fields() {}

    /** The values that the form of a page carries, of several with one name the first. */
    static Map<String, String> read(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        String main = body.substring(body.indexOf("<main"));
        Matcher tags = TAG.matcher(main);
        while (tags.find()) {
            String tag = tags.group();
            String name = attribute(tag, "name");
            boolean choice = tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"");
            if (name.isEmpty() || name.equals("_csrf") || (choice && !tag.contains(" checked"))) {
                continue;
            }
            fields.putIfAbsent(name, HtmlUtils.htmlUnescape(value(tags, tag)));
        }
        return fields;
    }

    /** Names and values in turn, with some of them changed. */
    static String[] of(Map<String, String> form, String... changed) {
        Map<String, String> fields = new LinkedHashMap<>(form);
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        List<String> sent = new ArrayList<>();
        fields.forEach((name, value) -> {
            sent.add(name);
            sent.add(value);
        });
        return sent.toArray(String[]::new);
    }

    /** The last line of history that a page has shown. */
    static String seen(String body) {
        Matcher found = Pattern.compile("seen=([0-9a-f-]{36})").matcher(body);
        return found.find() ? found.group(1) : "";
    }

    private static String value(Matcher tags, String tag) {
        if (tags.group("text") != null) {
            return tags.group("text");
        }
        if (tags.group("options") != null) {
            Matcher chosen = CHOSEN.matcher(tags.group("options"));
            Matcher first = FIRST.matcher(tags.group("options"));
            return chosen.find() ? chosen.group(1) : first.find() ? first.group(1) : "";
        }
        return attribute(tag, "value");
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }
}
