package org.mantianxing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mantianxing.kernel.Table;
import org.mantianxing.kernel.Words;

/** Lists as CSV: every kind of cell, nothing that a spreadsheet would run, and however long. */
class CsvSheetTest {
    private static final int MANY = 30_000;

    private static String written(List<List<@Nullable Object>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvSheet.write(new Table(Words.of("名单"), List.of(Words.of("甲"), Words.of("乙")), rows), Words::chinese, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyKindOfCell() throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(Arrays.asList(12, null));
        rows.add(Arrays.asList(Instant.parse("2026-03-09T01:05:00Z"), Words.of("{0} 人", 3)));
        rows.add(Arrays.asList("一行\n两行", "他说\"好\",走了"));
        assertThat(written(rows))
                .isEqualTo("\uFEFF甲,乙\r\n12,\r\n2026-03-09 09:05,3 人\r\n\"一行\n两行\",\"他说\"\"好\"\",走了\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-2", "@SUM(A1)", " =1", "\t=1", "\u00A0=1", "＝1", "\r=1"})
    void whatASpreadsheetWouldRunIsMadeHarmless(String text) {
        assertThat(CsvSheet.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "天星社区", "a=b", "12-3", "3 + 4"})
    void everythingElseStaysAsItIs(String text) {
        assertThat(CsvSheet.harmless(text)).isEqualTo(text);
    }

    @Test
    void longListsAreWhole() throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            rows.add(Arrays.asList(i, "x"));
        }
        assertThat(written(rows).lines()).hasSize(MANY + 1);
    }
}
