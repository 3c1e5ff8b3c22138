package org.mantianxing.imports.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mantianxing.kernel.Words;

/** A file of texts between commas, tabs or semicolons, in UTF-8 or UTF-16, or in GB18030 as Chinese Excel writes it. */
final class CsvSheets implements Sheets {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final int SAMPLE = 20_000;
    private final Path file;
    private final Charset charset;
    private final char between;

    CsvSheets(Path file) throws IOException, Unreadable {
        this.file = file;
        this.charset = charset(file);
        this.between = between();
    }

    @Override
    public List<String> names() {
        return List.of("");
    }

    @Override
    public void read(int sheet, Sink sink) throws IOException, Unreadable {
        try (Reader reader = reader();
                CsvReader<CsvRecord> rows = CsvReader.builder()
                        .fieldSeparator(between)
                        .allowExtraCharsAfterClosingQuote(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .detectBomHeader(false)
                        .ofCsvRecord(reader)) {
            for (CsvRecord row : rows) {
                List<String> cells =
                        row.getFields().stream().map(CsvSheets::clean).toList();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())
                        && !sink.row((int) row.getStartingLineNumber(), cells)) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw new Unreadable(Words.of("这个文件里引号没有成对，读不下去；请用 Excel 打开，另存为 .xlsx 再传"));
        }
    }

    @Override
    public void close() {}

    private static String clean(String cell) {
        return Cleaning.clean(cell);
    }

    private Reader reader() throws IOException {
        Reader reader = new InputStreamReader(Files.newInputStream(file), charset);
        if (!charset.equals(CHINESE)) {
            java.io.PushbackReader pushed = new java.io.PushbackReader(reader, 1);
            int first = pushed.read();
            if (first >= 0 && first != '\ufeff') {
                pushed.unread(first);
            }
            return pushed;
        }
        return reader;
    }

    private static Charset charset(Path file) throws IOException, Unreadable {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(SAMPLE);
        }
        if (head.length > 1 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length > 1 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        for (byte one : head) {
            if (one == 0) {
                throw new Unreadable(Words.of("这不是名单文件；请传 .xlsx 或 .csv"));
            }
        }
        return utf8(file) ? StandardCharsets.UTF_8 : CHINESE;
    }

    private static boolean utf8(Path file) throws IOException {
        char[] some = new char[SAMPLE];
        try (Reader strict = new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            int read;
            do {
                read = strict.read(some);
            } while (read >= 0);
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /** The one of the three that is there most often at the beginning. */
    private char between() throws IOException {
        char[] some = new char[SAMPLE];
        int length;
        try (Reader reader = reader()) {
            length = reader.read(some);
        }
        String sample = length < 0 ? "" : new String(some, 0, length);
        char best = ',';
        for (char one : new char[] {'\t', ';'}) {
            if (count(sample, one) > count(sample, best)) {
                best = one;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(one -> one == wanted).count();
    }
}
