package org.mantianxing.imports.sheet;

import com.github.pjfanning.xlsx.SharedStringsImplementationType;
import com.github.pjfanning.xlsx.StreamingReader;
import com.github.pjfanning.xlsx.exceptions.ExcelRuntimeException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.mantianxing.kernel.Words;

/** A workbook of Excel, read row by row; texts that many cells share lie encrypted on disk while it is open. */
final class XlsxSheets implements Sheets {
    /** Numbers of more digits are not what somebody typed: a spreadsheet keeps fifteen. */
    private static final BigDecimal EXACT = new BigDecimal("1e15");

    private static final int MOST_COLUMNS = 200;
    private final Workbook book;

    XlsxSheets(Path file) throws Unreadable {
        try {
            this.book = StreamingReader.builder()
                    .rowCacheSize(200)
                    .bufferSize(1 << 16)
                    .setSharedStringsImplementationType(SharedStringsImplementationType.TEMP_FILE_BACKED)
                    .setEncryptSstTempFile(true)
                    .open(file.toFile());
        } catch (ExcelRuntimeException | OpenXML4JRuntimeException | UnsupportedFileFormatException e) {
            throw broken();
        }
    }

    private static Unreadable broken() {
        return new Unreadable(Words.of("这个文件坏了，打不开；请在 Excel 里打开看看，另存一份再传"));
    }

    @Override
    public List<String> names() {
        return IntStream.range(0, book.getNumberOfSheets())
                .mapToObj(book::getSheetName)
                .toList();
    }

    @Override
    public void read(int sheet, Sink sink) throws Unreadable {
        try {
            for (Row row : book.getSheetAt(sheet)) {
                List<String> cells = cells(row);
                if (!cells.isEmpty() && !sink.row(row.getRowNum() + 1, cells)) {
                    return;
                }
            }
        } catch (ExcelRuntimeException | OpenXML4JRuntimeException | IllegalStateException e) {
            throw broken();
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }

    /** Empty where there is nothing in the row. */
    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        boolean any = false;
        for (Cell cell : row) {
            int column = cell.getColumnIndex();
            if (column >= MOST_COLUMNS) {
                break;
            }
            while (cells.size() < column) {
                cells.add("");
            }
            String text = Cleaning.clean(text(cell));
            any |= !text.isEmpty();
            cells.add(text);
        }
        return any ? cells : List.of();
    }

    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? date(cell) : number(cell.getNumericCellValue());
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            default -> "";
        };
    }

    private static String date(Cell cell) {
        LocalDateTime at = cell.getLocalDateTimeCellValue();
        if (at == null) {
            return "";
        }
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }

    /** As it was typed; one of which the last digits are lost is written so that this is seen. */
    private static String number(double value) {
        BigDecimal exact = new BigDecimal(value).round(new MathContext(15, RoundingMode.HALF_UP));
        return exact.abs().compareTo(EXACT) >= 0
                ? String.format(java.util.Locale.ROOT, "%.5E", value)
                : exact.stripTrailingZeros().toPlainString();
    }
}
