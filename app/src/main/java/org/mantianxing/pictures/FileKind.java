package org.mantianxing.pictures;

import java.nio.charset.StandardCharsets;
import org.mantianxing.kernel.Refused;

/** The kinds of files that are taken, told by how they begin, whatever they are called. */
enum FileKind {
    JPEG("jpeg", "\u00ff\u00d8\u00ff"),
    PNG("png", "\u0089PNG\r\n\u001a\n");

    private final String reader;
    private final String beginning;

    FileKind(String reader, String beginning) {
        this.reader = reader;
        this.beginning = beginning;
    }

    String reader() {
        return reader;
    }

    /** Throws Refused, with what to do, for everything else. */
    static FileKind of(byte[] file) {
        for (FileKind kind : values()) {
            if (begins(file, 0, kind.beginning)) {
                return kind;
            }
        }
        if (file.length == 0) {
            throw new Refused("照片是空的，请重新选择后再试");
        }
        if (begins(file, 8, "WEBP") || begins(file, 4, "ftyp")) {
            throw new Refused("还不能用这种格式的照片，请存成 JPG 或 PNG 格式再传；截一张屏也可以");
        }
        throw new Refused("这个文件不是照片，请选一张 JPG 或 PNG 格式的照片");
    }

    private static boolean begins(byte[] file, int from, String beginning) {
        return file.length >= from + beginning.length()
                && new String(file, from, beginning.length(), StandardCharsets.ISO_8859_1).equals(beginning);
    }
}
