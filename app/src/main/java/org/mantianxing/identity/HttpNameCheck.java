package org.mantianxing.identity;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Map;
import org.mantianxing.kernel.WebCall;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Asks over HTTP, in the way that the configuration describes. Nothing of the answer is kept but what it says. */
@Component
@EnableConfigurationProperties(NameCheckSettings.class)
class HttpNameCheck implements NameCheck {
    private final NameCheckSettings settings;
    private final WebCall call;
    private final HttpClient http;

    HttpNameCheck(NameCheckSettings settings) {
        this.settings = settings;
        this.call = settings.call();
        this.http = call.client();
    }

    @Override
    public boolean asks() {
        return settings.asks();
    }

    @Override
    public Answer ask(String name, IdPaper paper) throws IOException {
        HttpResponse<String> answer = call.send(
                http,
                Map.of(
                        "name",
                        name,
                        "number",
                        paper.number(),
                        "kind",
                        paper.kind().name()));
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("The name check answered " + answer.statusCode());
        }
        boolean same = settings.same().matcher(answer.body()).find();
        if (same == settings.other().matcher(answer.body()).find()) {
            throw new IOException("The answer of the name check is not understood");
        }
        return same ? Answer.SAME : Answer.OTHER;
    }
}
