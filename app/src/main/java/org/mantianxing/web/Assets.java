package org.mantianxing.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Addresses of static files with a fingerprint of their content. */
@Component
class Assets {
    private final Map<String, String> urls = new ConcurrentHashMap<>();

    String url(String file) {
        return urls.computeIfAbsent(file, Assets::fingerprinted);
    }

    private static String fingerprinted(String file) {
        String location = file.startsWith("/webjars/") ? "META-INF/resources" + file : "static" + file;
        String address = file.startsWith("/webjars/") ? file : "/static" + file;
        try (InputStream in = new ClassPathResource(location).getInputStream()) {
            CRC32 crc = new CRC32();
            crc.update(in.readAllBytes());
            return address + "?v=" + Long.toHexString(crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException("Missing static file " + file, e);
        }
    }
}
