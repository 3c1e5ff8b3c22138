package org.mantianxing.imports.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.mantianxing.kernel.Words;

/** Opens a file by what it is, not by what it is called. */
public final class SheetFile {
    /** Bytes of a file; the platform's limit for one upload is the same. */
    public static final long MOST_BYTES = 100L << 20;

    private static final long MOST_UNPACKED = 4L << 30;
    private static final int MOST_TIMES = 100;
    private static final int MOST_PARTS = 2000;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** The beginning of files of Excel 97 to 2003, and of those behind a password. */
    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private SheetFile() {}

    public static Sheets open(Path file) throws IOException, Unreadable {
        byte[] head = head(file);
        if (head.length == 0) {
            throw new Unreadable(Words.of("这个文件是空的"));
        }
        if (starts(head, OLD)) {
            throw new Unreadable(Words.of("这是旧版 Excel（.xls）或加了密码的文件，请在 Excel 里去掉密码、另存为 .xlsx 再传"));
        }
        if (!starts(head, ZIP)) {
            return new CsvSheets(file);
        }
        check(file);
        return new XlsxSheets(file);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ZIP.length);
        }
    }

    private static boolean starts(byte[] head, byte[] with) {
        return Arrays.equals(head, with);
    }

    /** Looks at the list of parts before any of them is unpacked; while they are, the library counts for itself. */
    private static void check(Path file) throws IOException, Unreadable {
        long packed = Files.size(file);
        long unpacked = 0;
        boolean book = false;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new Unreadable(Words.of("这个文件里塞了太多东西，不像一份名单"));
            }
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                String name = part.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/")) {
                    throw new Unreadable(Words.of("这个文件里有宏，为了安全不收；请另存为不带宏的 .xlsx 再传"));
                }
                book |= name.equals("xl/workbook.xml");
                unpacked += Math.max(0, part.getSize());
            }
        } catch (java.util.zip.ZipException e) {
            throw new Unreadable(Words.of("这个文件坏了，打不开；请在 Excel 里打开看看，另存一份再传"));
        }
        if (unpacked > MOST_UNPACKED || unpacked > packed * MOST_TIMES) {
            throw new Unreadable(Words.of("这个文件解开以后大得不正常，为了安全不收"));
        }
        if (!book) {
            throw new Unreadable(Words.of("这不是 Excel 文件；请传 .xlsx 或 .csv"));
        }
    }
}
