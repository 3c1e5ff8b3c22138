package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mantianxing.identity.Sessions;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is sent, the answer is a page of ours in words, never the server's own. */
@JourneyTest
class FailurePagesTest {
    @Autowired
    Sessions sessions;

    @Autowired
    World world;

    @LocalServerPort
    int port;

    Place place;

    @BeforeEach
    void aDistrict() {
        place = world.fresh();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "GET,/menu%2f..%2fconsole,400",
        "GET,/menu;a=b,400",
        "GET,//menu,400",
        "GET,/menu%00,400",
        "GET,/menu/%2e%2e/console,400",
        "GET,/a|b,400",
        "GET,/%zz,400",
        "GET,/sites/%E5%A4%A9%E6%98%9F,404",
        "GET,/%E5%A4%A9%E6%98%9F,404",
        "GET,/orders/new/nobody,404",
        "GET,/tasks/not-an-id,404",
        "GET,/error,404",
        "PUT,/menu,403",
        "TRACE,/menu,405",
        "POST,/callback,403",
        "DELETE,/,403"
    })
    void oddRequests(String method, String path, int status) throws IOException {
        String answer = raw(method + " /" + place.district().slug() + path + " HTTP/1.1\r\nHost: localhost\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer)
                .containsIgnoringCase("content-type: text/html;charset=utf-8")
                .contains("满天星")
                .doesNotContain("Tomcat")
                .doesNotContain("HTTP Status")
                .doesNotContain("\"timestamp\"");
    }

    @Test
    void anAddressOfNoDistrict() throws IOException {
        assertThat(raw("GET /nowhere/menu HTTP/1.1\r\nHost: localhost\r\n"))
                .startsWith("HTTP/1.1 404 ")
                .contains("没有找到");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/menu?q=%", "/tasks?q=%E4", "/sites?q=a&%zz=1", "/console/orders?q=%zz&as=xlsx"})
    void anAddressWhoseCharactersCannotBeRead(String path) throws IOException {
        String answer = raw("GET /" + place.district().slug() + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: "
                + Sessions.COOKIE + "="
                + place.ask(() -> sessions.open(place.centreAdmin().id(), "测试", Sessions.CONSOLE))
                + "\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("认不出的字符");
    }

    @Test
    void aCookieFromSomewhereElse() throws IOException {
        String answer = raw("GET /" + place.district().slug()
                + "/ HTTP/1.1\r\nHost: localhost\r\nCookie: mtx-session=\"%00'; mtx-lang=fr; mtx-said=~~~; =;;\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void aFormWhoseTokenIsGoneSaysWhatToDo() {
        Visitor visitor = new Visitor(port, place.district().slug());
        visitor.get("/sign-in");
        visitor.cookie("mtx-csrf", "another");
        Visitor.Answer answer = visitor.post("/sign-in", "phone", World.phone(1));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("放得太久").contains("刷新后再提交");
    }

    @Test
    void pagesAreNobodyElses() throws IOException {
        String slug = "/" + place.district().slug();
        assertThat(raw("GET " + slug + "/menu HTTP/1.1\r\nHost: localhost\r\n"))
                .contains("Cache-Control: private, no-cache\r\n");
        assertThat(raw("GET " + slug + "/console/sign-in HTTP/1.1\r\nHost: localhost\r\n"))
                .contains("Cache-Control: no-store\r\n");
        assertThat(raw("GET /static/css/mtx.css HTTP/1.1\r\nHost: localhost\r\n"))
                .contains("immutable");
    }

    @Test
    void theSameInEnglish() {
        Visitor visitor = new Visitor(port, place.district().slug()).cookie("mtx-lang", "en");
        assertThat(visitor.get("/nothing-here").text())
                .contains("was not found")
                .doesNotContain("没有");
    }

    private String raw(String head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((head + "Accept-Encoding: identity\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
