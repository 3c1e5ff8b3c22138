package org.mantianxing.records;

import java.util.Arrays;
import java.util.Optional;

/** What must not be recorded as volunteering, with a code for each, so that reviewers decide alike (order 67). */
public enum NotVolunteering {
    OWN_JOB("本职工作"),
    PAID("有报酬的工作"),
    MEETING("开会、听报告"),
    SHOW("看电影、看演出"),
    TEAM_BUILDING("团建、联谊、旅游"),
    DUTY("单位内部的值班、打扫"),
    SCHOOL("学校课程或校规要求的内容"),
    NOT_DONE("没有真正服务");

    private final String words;

    NotVolunteering(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Empty for no code, and for one that there is not. */
    public static Optional<NotVolunteering> of(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }
}
