package org.mantianxing.activities.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.GapBoard;
import org.mantianxing.kernel.Table;
import org.mantianxing.kernel.Words;

/** The gap board as a sheet: a row for each skill, place and part of the week in which somebody was missed. */
final class GapSheet {
    private static final List<Words> HEADINGS = List.of(
            Words.of("地方"),
            Words.of("技能"),
            Words.of("半天"),
            Words.of("没人来的名额"),
            Words.of("过了答复截止才有人的名额"),
            Words.of("活动"),
            Words.of("闲着的人"));

    private GapSheet() {}

    static Table of(GapBoard board, Map<String, String> sites, Names names) {
        return new Table(
                Words.of("缺什么人"),
                HEADINGS,
                board.cells().stream().map(cell -> cells(cell, sites, names)).toList());
    }

    private static List<@Nullable Object> cells(GapBoard.Cell cell, Map<String, String> sites, Names names) {
        return Arrays.asList(
                sites.getOrDefault(cell.group(), cell.group()),
                cell.skill().isEmpty() ? Words.of("不要求技能") : names.skill(cell.skill()),
                names.time(1 << cell.slot()),
                cell.missing(),
                cell.late(),
                cell.calls(),
                cell.idle());
    }
}
