package org.mantianxing.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without script: real requests, cookies kept, the token of the last page sent with each form. */
public final class Visitor {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String csrf = "";

    /** What came back. */
    public record Answer(int status, String location, String body, List<String> setCookies) {
        /** The page without tags, for reading in tests. */
        public String text() {
            return body.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
        }
    }

    /** A visitor of a district: {@code base} is http://127.0.0.1:port/slug. */
    public Visitor(int port, String slug) {
        this.base = "http://127.0.0.1:" + port + (slug.isEmpty() ? "" : "/" + slug);
    }

    /** A visitor of the district that has this host name. */
    public static Visitor atHost(int port, String host) {
        return new Visitor(port, "").header("Host", host);
    }

    public Visitor header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Visitor cookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public Answer get(String path) {
        return exchange(request(path).GET());
    }

    /** A file as it is. */
    public byte[] download(String path) {
        HttpRequest.Builder request = request(path).GET();
        cookiesInto(request);
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Opens a page without reading it, because some never end. */
    public Answer glance(String path) {
        HttpRequest.Builder request = request(path).GET();
        cookiesInto(request);
        try {
            HttpResponse<java.io.InputStream> response =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            response.body().close();
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    "",
                    response.headers().allValues("Set-Cookie"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form: names and values in turn. */
    public Answer post(String path, String... fields) {
        fetchToken();
        StringBuilder body = new StringBuilder("_csrf=" + encode(csrf));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
        }
        return exchange(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** A file of a form. */
    public record File(String field, String name, byte[] bytes) {}

    /** Sends a form with files: names and values in turn. */
    public Answer upload(String path, List<File> files, String... fields) {
        fetchToken();
        String line = "----visitor7MA4YWxkTrZu0gW";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, line, "_csrf", csrf);
        for (int i = 0; i < fields.length; i += 2) {
            part(body, line, fields[i], fields[i + 1]);
        }
        for (File file : files) {
            body.writeBytes(("--" + line + "\r\nContent-Disposition: form-data; name=\"" + file.field()
                            + "\"; filename=\"" + file.name() + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.bytes());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + line + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return exchange(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + line)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String line, String name, String value) {
        body.writeBytes(
                ("--" + line + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private void fetchToken() {
        if (csrf.isEmpty()) {
            get("/sign-in");
        }
        if (csrf.isEmpty()) {
            get("/");
        }
    }

    /** Goes where the answer leads, within the district or not. */
    public Answer follow(Answer answer) {
        String host = base.substring(
                0,
                base.indexOf('/', "http://".length() + 1) < 0
                        ? base.length()
                        : base.indexOf('/', "http://".length() + 1));
        String path = answer.location().startsWith("http") ? answer.location() : host + answer.location();
        return exchange(HttpRequest.newBuilder(URI.create(path)).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private Answer exchange(HttpRequest.Builder request) {
        cookiesInto(request);
        try {
            HttpResponse<String> response =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            List<String> set = response.headers().allValues("Set-Cookie");
            set.forEach(this::keep);
            Matcher token = CSRF.matcher(response.body());
            if (token.find()) {
                csrf = token.group(1);
            }
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    response.body(),
                    set);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void cookiesInto(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.setHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        headers.forEach(request::setHeader);
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty()) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
