package org.mantianxing.figures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mantianxing.figures.Figure;
import org.mantianxing.figures.Scheme;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Words;

/** A scheme as it is typed: a line for each indicator; lines without a figure are passed over. Shares are typed in per cent. */
public record SchemeForm(List<Line> lines) {
    private static final int BLANK = 3;
    private static final int MOST = 20;
    private static final double HUNDRED = 100;

    public SchemeForm {
        lines = List.copyOf(lines);
    }

    /** One indicator as it is typed. */
    public record Line(String figure, String per, String weight, String whole, String half) {
        static final Line EMPTY = new Line("", "WHOLE", "", "", "");
    }

    static SchemeForm of(Scheme scheme) {
        List<Line> lines = new ArrayList<>();
        scheme.items()
                .forEach(item -> lines.add(new Line(
                        item.figure().name(),
                        item.per().name(),
                        Integer.toString(item.weight()),
                        shown(item.figure(), item.whole()),
                        shown(item.figure(), item.half()))));
        return padded(lines);
    }

    static SchemeForm of(Map<String, String> typed) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < MOST && typed.containsKey("figure" + i); i++) {
            lines.add(new Line(
                    typed.getOrDefault("figure" + i, ""),
                    typed.getOrDefault("per" + i, "WHOLE"),
                    typed.getOrDefault("weight" + i, ""),
                    typed.getOrDefault("whole" + i, ""),
                    typed.getOrDefault("half" + i, "")));
        }
        return new SchemeForm(lines);
    }

    /** Throws Invalid with all that is no number, at its field. */
    List<Scheme.Item> items() {
        List<Scheme.Item> items = new ArrayList<>();
        List<Invalid.Problem> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Figure figure = FiguresPages.named(Figure.values(), line.figure()).orElse(null);
            if (figure != null) {
                double part = figure.unit() == Figure.Unit.PERCENT ? HUNDRED : 1;
                items.add(new Scheme.Item(
                        figure,
                        FiguresPages.named(Scheme.Per.values(), line.per()).orElse(Scheme.Per.WHOLE),
                        (int) number(problems, "weight" + i, line.weight()),
                        number(problems, "whole" + i, line.whole()) / part,
                        number(problems, "half" + i, line.half()) / part));
            }
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return items;
    }

    private static double number(List<Invalid.Problem> problems, String field, String typed) {
        try {
            double number = Double.parseDouble(typed.strip().replace("%", "").replace("％", ""));
            if (number >= 0 && number <= 1e9) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        problems.add(new Invalid.Problem(field, Words.of("请写一个数")));
        return 0;
    }

    private static SchemeForm padded(List<Line> lines) {
        List<Line> all = new ArrayList<>(lines);
        for (int i = 0; i < BLANK && all.size() < MOST; i++) {
            all.add(Line.EMPTY);
        }
        return new SchemeForm(all);
    }

    private static String shown(Figure figure, double value) {
        double shown = figure.unit() == Figure.Unit.PERCENT ? value * HUNDRED : value;
        return shown == Math.rint(shown)
                ? Long.toString((long) shown)
                : String.format(Locale.ROOT, "%.2f", shown).replaceAll("0+$", "");
    }
}
