package org.mantianxing.sms;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A provider's gateway, reached over HTTP in the way that the configuration describes. */
final class HttpGateway implements SmsChannel {
    private static final Pattern PLACE = Pattern.compile("\\{(phone|text|sign|time)}");
    private final SmsSettings settings;
    private final Clock clock;
    private final HttpClient http;
    private final Pattern success;

    HttpGateway(SmsSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .build();
        this.success = Pattern.compile(settings.success());
    }

    @Override
    public void send(String phone, String text) {
        String time = String.valueOf(clock.instant().getEpochSecond());
        Map<String, String> values = Map.of("phone", phone, "text", text, "time", time, "sign", "");
        String sign = sign(fill(settings.signature().over(), values, UnaryOperator.identity()));
        values = Map.of("phone", phone, "text", text, "time", time, "sign", sign);
        HttpResponse<String> answer = exchange(request(values));
        boolean taken = answer.statusCode() / 100 == 2
                && (settings.success().isBlank()
                        || success.matcher(answer.body()).find());
        if (!taken) {
            throw new SmsFailed("The gateway answered " + answer.statusCode() + ": " + excerpt(answer.body()));
        }
    }

    private HttpRequest request(Map<String, String> values) {
        URI uri = URI.create(fill(settings.url(), values, HttpGateway::inAddress));
        String body = fill(settings.body(), values, escape(settings.contentType()));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(settings.timeout())
                .header("Content-Type", settings.contentType() + "; charset=utf-8");
        settings.headers()
                .forEach((name, value) -> request.setHeader(name, fill(value, values, HttpGateway::inHeader)));
        String method = settings.method().toUpperCase(Locale.ROOT);
        return method.equals("GET")
                ? request.GET().build()
                : request.method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                        .build();
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new SmsFailed("The gateway cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SmsFailed("Interrupted while the gateway was asked", e);
        }
    }

    private String sign(String over) {
        SmsSettings.Signature signature = settings.signature();
        if (signature.secret().isBlank()) {
            return "";
        }
        try {
            Mac mac = Mac.getInstance(signature.algorithm());
            mac.init(new SecretKeySpec(signature.secret().getBytes(StandardCharsets.UTF_8), signature.algorithm()));
            byte[] bytes = mac.doFinal(over.getBytes(StandardCharsets.UTF_8));
            return signature.encoding().equals("base64")
                    ? Base64.getEncoder().encodeToString(bytes)
                    : HexFormat.of().formatHex(bytes);
        } catch (GeneralSecurityException e) {
            throw new SmsFailed("The signature cannot be made: " + e.getMessage(), e);
        }
    }

    private static String fill(String template, Map<String, String> values, UnaryOperator<String> escape) {
        return PLACE.matcher(template)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        escape.apply(values.getOrDefault(found.group(1), ""))));
    }

    private static UnaryOperator<String> escape(String contentType) {
        if (contentType.contains("json")) {
            return HttpGateway::inJson;
        }
        return contentType.contains("form") ? HttpGateway::inAddress : UnaryOperator.identity();
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

    private static String excerpt(String body) {
        return body.length() <= 200 ? body : body.substring(0, 200);
    }
}
