package org.mantianxing.training.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Table;
import org.mantianxing.kernel.Words;
import org.mantianxing.training.PlanLine;
import org.mantianxing.training.TrainingYear;

/** A year of training as a sheet. */
final class PlanSheet {
    private static final List<Words> HEADINGS = List.of(
            Words.of("课程"),
            Words.of("场所"),
            Words.of("到哪个月办完"),
            Words.of("计划场次"),
            Words.of("办了几场"),
            Words.of("计划人次"),
            Words.of("来了多少人次"),
            Words.of("培训时长（分钟）"),
            Words.of("经费（元）"),
            Words.of("花了（元）"),
            Words.of("几场没记花费"));

    private PlanSheet() {}

    static Table of(TrainingYear year) {
        return new Table(
                Words.of("{0} 年培训计划", year.year()),
                HEADINGS,
                year.lines().stream().map(PlanSheet::cells).toList());
    }

    private static List<@Nullable Object> cells(TrainingYear.Line line) {
        PlanLine plan = line.plan();
        return Arrays.asList(
                line.course().name(),
                line.place(),
                plan == null ? Words.of("计划外") : plan.month(),
                plan == null ? null : plan.sessions(),
                line.held().sessions(),
                plan == null ? null : plan.people(),
                line.held().people(),
                line.held().minutes(),
                plan == null ? null : yuan(plan.fen()),
                yuan(line.held().fen()),
                line.held().unsaid());
    }

    private static double yuan(long fen) {
        return new BigDecimal(fen).movePointLeft(2).doubleValue();
    }
}
