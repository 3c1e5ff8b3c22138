package org.mantianxing.kernel;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request to a service of somebody else, in the way that the configuration describes: {@code {name}} in address, headers
 * and body stands for a value, escaped as its place asks for.
 *
 * @param contentType decides how the places in the body are escaped: JSON, form or plain
 */
public record WebCall(
        String url,
        String method,
        Map<String, String> headers,
        String contentType,
        String body,
        Duration connectTimeout,
        Duration timeout) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    public WebCall {
        headers = Map.copyOf(headers);
    }

    /** A client for such calls. */
    public HttpClient client() {
        return HttpClient.newBuilder().connectTimeout(connectTimeout).build();
    }

    /** Calls with these values; throws IOException when there is no answer. */
    public HttpResponse<String> send(HttpClient http, Map<String, String> values) throws IOException {
        try {
            return http.send(request(values), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for the answer", e);
        }
    }

    private HttpRequest request(Map<String, String> values) {
        URI uri = URI.create(fill(url, values, WebCall::inAddress));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(timeout).header("Content-Type", contentType + "; charset=utf-8");
        headers.forEach((name, value) -> {
            String filled = fill(value, values, WebCall::inHeader);
            if (!filled.isBlank()) {
                request.setHeader(name, filled);
            }
        });
        String verb = method.toUpperCase(Locale.ROOT);
        return verb.equals("GET")
                ? request.GET().build()
                : request.method(
                                verb,
                                HttpRequest.BodyPublishers.ofString(
                                        fill(body, values, escape(contentType)), StandardCharsets.UTF_8))
                        .build();
    }

    /** The text with the values as they are. */
    public static String fill(String template, Map<String, String> values) {
        return fill(template, values, UnaryOperator.identity());
    }

    /** A place that no value is known for stays as it is. */
    private static String fill(String template, Map<String, String> values, UnaryOperator<String> escape) {
        return PLACE.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(
                        values.containsKey(found.group(1)) ? escape.apply(values.get(found.group(1))) : found.group()));
    }

    private static UnaryOperator<String> escape(String contentType) {
        if (contentType.contains("json")) {
            return WebCall::inJson;
        }
        return contentType.contains("form") ? WebCall::inAddress : UnaryOperator.identity();
    }

    private static String inAddress(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String inHeader(String value) {
        return value.replaceAll("[^\\x20-\\x7e]", "");
    }

    private static String inJson(String value) {
        StringBuilder out = new StringBuilder();
        value.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < 0x20) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        return out.toString();
    }
}
