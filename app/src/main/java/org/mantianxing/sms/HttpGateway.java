package org.mantianxing.sms;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mantianxing.kernel.WebCall;

/** A provider's gateway, reached over HTTP in the way that the configuration describes. */
final class HttpGateway implements SmsChannel {
    private final SmsSettings settings;
    private final WebCall call;
    private final Clock clock;
    private final HttpClient http;
    private final Pattern success;

    HttpGateway(SmsSettings settings, Clock clock) {
        this.settings = settings;
        this.call = settings.call();
        this.clock = clock;
        this.http = call.client();
        this.success = Pattern.compile(settings.success());
    }

    @Override
    public void send(String phone, String text) {
        String time = String.valueOf(clock.instant().getEpochSecond());
        Map<String, String> values = Map.of("phone", phone, "text", text, "time", time, "sign", "");
        String sign = sign(WebCall.fill(settings.signature().over(), values));
        HttpResponse<String> answer = exchange(Map.of("phone", phone, "text", text, "time", time, "sign", sign));
        boolean taken = answer.statusCode() / 100 == 2
                && (settings.success().isBlank()
                        || success.matcher(answer.body()).find());
        if (!taken) {
            throw new SmsFailed("The gateway answered " + answer.statusCode() + ": " + excerpt(answer.body()));
        }
    }

    private HttpResponse<String> exchange(Map<String, String> values) {
        try {
            return call.send(http, values);
        } catch (IOException e) {
            throw new SmsFailed("The gateway cannot be reached", e);
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

    private static String excerpt(String body) {
        return body.length() <= 200 ? body : body.substring(0, 200);
    }
}
