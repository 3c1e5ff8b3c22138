package org.mantianxing.orders.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.orders.TimeSlot;

/** The parts of a day as people agree on them, and when they begin and end. */
public enum HalfDay {
    MORNING("am", "上午", LocalTime.of(8, 30), LocalTime.of(11, 30)),
    AFTERNOON("pm", "下午", LocalTime.of(13, 30), LocalTime.of(17, 0)),
    EVENING("eve", "晚上", LocalTime.of(18, 30), LocalTime.of(20, 30));

    private final String code;
    private final String words;
    private final LocalTime from;
    private final LocalTime to;

    HalfDay(String code, String words, LocalTime from, LocalTime to) {
        this.code = code;
        this.words = words;
        this.from = from;
        this.to = to;
    }

    public String words() {
        return words;
    }

    /** How the half of a day is written as the value of a choice: {@code 2026-03-14/am}. */
    public String value(LocalDate day) {
        return day + "/" + code;
    }

    TimeSlot on(LocalDate day) {
        return new TimeSlot(ChinaTime.instant(day.atTime(from)), ChinaTime.instant(day.atTime(to)));
    }

    static Optional<HalfDay> of(String code) {
        return Arrays.stream(values()).filter(half -> half.code.equals(code)).findFirst();
    }
}
