package org.mantianxing.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the server refuses before anything of ours sees it, such as an address that is none, gets a page of ours too. */
public final class ServerErrors extends ErrorReportValve {
    private static final String PAGE = read();

    /** Made by the server, by name. */
    public ServerErrors() {}

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(PAGE);
                response.finishResponse();
            }
        } catch (IOException _) {
            // whoever asked has gone
        }
    }

    private static String read() {
        try (InputStream page = ServerErrors.class.getResourceAsStream("/static/refused.html")) {
            if (page == null) {
                throw new IllegalStateException("No page refused.html");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Use {
        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverErrors() {
            return server -> server.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ServerErrors.class.getName());
                }
            });
        }
    }
}
