package org.mantianxing.identity;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.mantianxing.kernel.WebCall;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is asked whether a name and the number of a document belong together. In {@code url}, {@code headers} and {@code
 * body} these places are filled in: {@code {name}}, {@code {number}}, {@code {kind}} (see {@link IdKind}).
 *
 * @param url empty: nobody is asked, and only the check digit of a number is looked at
 * @param by who is asked, as people read it before they hand in a document
 * @param same a regular expression that the answer contains where they belong together
 * @param other likewise where they do not; any other answer is asked for again later
 */
@ConfigurationProperties("mtx.name-check")
record NameCheckSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String by,
        @DefaultValue("POST") String method,
        @DefaultValue Map<String, String> headers,
        @DefaultValue("application/json") String contentType,

        @DefaultValue("{\"name\":\"{name}\",\"number\":\"{number}\",\"kind\":\"{kind}\"}")
        String body,

        @DefaultValue("\"result\"\\s*:\\s*\"same\"") Pattern same,
        @DefaultValue("\"result\"\\s*:\\s*\"other\"") Pattern other,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration timeout) {

    boolean asks() {
        return !url.isBlank();
    }

    WebCall call() {
        return new WebCall(url, method, headers, contentType, body, connectTimeout, timeout);
    }
}
