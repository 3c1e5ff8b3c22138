package org.mantianxing.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** The terminal of the person who starts the process: Chinese first, English below; English alone where letters fail. */
final class Terminal {
    private Terminal() {}

    static void say(String chinese, String english) {
        print(FileDescriptor.out, "stdout.encoding", chinese, english);
    }

    static void complain(String chinese, String english) {
        print(FileDescriptor.err, "stderr.encoding", chinese, english);
    }

    private static void print(FileDescriptor where, String encoding, String chinese, String english) {
        Charset letters = Charset.forName(System.getProperty(encoding, "UTF-8"));
        PrintStream out = new PrintStream(new FileOutputStream(where), true, letters);
        if (letters.newEncoder().canEncode("满天星")) {
            out.println(chinese);
        }
        out.println(english);
    }
}
