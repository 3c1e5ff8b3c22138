package org.mantianxing.sms;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.WebCall;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How short messages leave the house. In {@code url}, {@code headers} and {@code body} these places are filled in:
 * {@code {phone}}, {@code {text}}, {@code {time}} (seconds since 1970) and {@code {sign}} (see {@link Signature}).
 *
 * @param url address of the provider's gateway; empty: messages are kept in the demo's outbox
 * @param outbox a file to which the demo's outbox also writes, or null
 * @param contentType decides how the places in the body are escaped: JSON, form or plain
 * @param success a regular expression that the answer of a taken message contains; empty: any 2xx answer
 */
@ConfigurationProperties("mtx.sms")
public record SmsSettings(
        @DefaultValue("") String url,
        @DefaultValue("POST") String method,
        @DefaultValue Map<String, String> headers,
        @DefaultValue("application/json") String contentType,

        @DefaultValue("{\"phone\":\"{phone}\",\"text\":\"{text}\"}")
        String body,

        @DefaultValue Signature signature,
        @DefaultValue("") String success,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration timeout,
        @Nullable Path outbox) {

    /**
     * The signature that many gateways ask for.
     *
     * @param algorithm a {@code Mac} of Java, such as HmacSHA256
     * @param secret shared with the provider; empty: no signature
     * @param over what is signed, with the same places
     * @param encoding {@code hex} or {@code base64}
     */
    public record Signature(
            @DefaultValue("HmacSHA256") String algorithm,
            @DefaultValue("") String secret,
            @DefaultValue("{phone}{text}{time}") String over,
            @DefaultValue("hex") String encoding) {}

    WebCall call() {
        return new WebCall(url, method, headers, contentType, body, connectTimeout, timeout);
    }

    boolean demo() {
        return url.isBlank();
    }
}
