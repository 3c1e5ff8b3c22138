package org.mantianxing.launch;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Greets as a PostgreSQL 14 does when somebody connects, and agrees to everything after that. */
final class OldServer implements AutoCloseable {
    private static final int SSL_REQUEST = 80_877_103;
    private static final int GSS_REQUEST = 80_877_104;
    private final ServerSocket socket;

    OldServer() throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                greet(new DataInputStream(client.getInputStream()), new DataOutputStream(client.getOutputStream()));
            } catch (IOException _) {
                // the client has gone, or the test is over
            }
        }
    }

    private static void greet(DataInputStream in, DataOutputStream out) throws IOException {
        int kind = startup(in);
        while (kind == SSL_REQUEST || kind == GSS_REQUEST) {
            out.writeByte('N');
            out.flush();
            kind = startup(in);
        }
        message(out, 'R', new byte[4]);
        parameter(out, "server_version", "14.9");
        parameter(out, "client_encoding", "UTF8");
        parameter(out, "DateStyle", "ISO, MDY");
        parameter(out, "integer_datetimes", "on");
        message(out, 'Z', new byte[] {'I'});
        out.flush();
        while (answer((char) in.readByte(), out)) {
            in.skipNBytes(in.readInt() - 4L);
        }
    }

    /** To every wish of the client: done, nothing to show. False when it says goodbye. */
    private static boolean answer(char wish, DataOutputStream out) throws IOException {
        switch (wish) {
            case 'P' -> message(out, '1', new byte[0]);
            case 'B' -> message(out, '2', new byte[0]);
            case 'D' -> message(out, 'n', new byte[0]);
            case 'E', 'Q' -> message(out, 'C', "SET\0".getBytes(StandardCharsets.UTF_8));
            default -> {}
        }
        if (wish == 'S' || wish == 'Q') {
            message(out, 'Z', new byte[] {'I'});
            out.flush();
        }
        return wish != 'X';
    }

    private static int startup(DataInputStream in) throws IOException {
        int length = in.readInt();
        int kind = in.readInt();
        in.skipNBytes(length - 8L);
        return kind;
    }

    private static void parameter(DataOutputStream out, String name, String value) throws IOException {
        message(out, 'S', (name + '\0' + value + '\0').getBytes(StandardCharsets.UTF_8));
    }

    private static void message(DataOutputStream out, char kind, byte[] body) throws IOException {
        out.writeByte(kind);
        out.writeInt(body.length + 4);
        out.write(body);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
