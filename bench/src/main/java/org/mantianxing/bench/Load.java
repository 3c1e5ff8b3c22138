package org.mantianxing.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks for one page over and over on connections kept open. A client as plain as can be, since it shares the processors
 * with what it measures; it asks for compressed pages, as browsers do.
 */
final class Load {
    private final int port;
    private final int connections;

    Load(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /** A page and whose it is. */
    record Page(String name, String path, String cookie) {
        Page with(String other) {
            return new Page(name, other, cookie);
        }
    }

    /** Times of the answers in nanoseconds, and how long all of it took. */
    Times run(Page page, Duration time) {
        byte[] request = ("GET " + page.path() + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n"
                        + (page.cookie().isEmpty() ? "" : "Cookie: " + page.cookie() + "\r\n") + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        List<Long> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<List<Long>>> parts = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                parts.add(threads.submit(() -> ask(request, end)));
            }
            for (Future<List<Long>> part : parts) {
                all.addAll(part.get());
            }
        } catch (Exception e) {
            throw new IllegalStateException(page.path(), e);
        }
        return new Times(all, System.nanoTime() - begin);
    }

    private List<Long> ask(byte[] request, long end) {
        List<Long> times = new ArrayList<>();
        try (Socket socket = new Socket("localhost", port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 65_536);
            while (System.nanoTime() < end) {
                long begin = System.nanoTime();
                out.write(request);
                out.flush();
                read(in);
                times.add(System.nanoTime() - begin);
            }
            return times;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status);
        }
        int length = -1;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
            return;
        }
        int chunk = Integer.parseInt(line(in), 16);
        while (chunk > 0) {
            in.skipNBytes(chunk + 2L);
            chunk = Integer.parseInt(line(in), 16);
        }
        line(in);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(40);
        int c = in.read();
        while (c != '\r') {
            if (c < 0) {
                throw new IOException("The server closed the connection");
            }
            line.append((char) c);
            c = in.read();
        }
        in.skipNBytes(1);
        return line.toString();
    }
}
