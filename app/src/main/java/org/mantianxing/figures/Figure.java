package org.mantianxing.figures;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * A figure, with its one definition: the sentences here are what the pages and docs/figures.md say, the formula is what is
 * computed. NaN where there is nothing to divide by.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists are never changed
public enum Figure {
    SIGNED(Part.ATTENDANCE, Unit.TIMES, "报名人次", "报了名的人次；按时退出的不算，临时退出的算。取消和未成行的活动不算。", Term.SIGNED),
    CONFIRMED(Part.ATTENDANCE, Unit.TIMES, "确认人次", "报名后确认会来的人次。", Term.CONFIRMED),
    DUE(Part.ATTENDANCE, Unit.TIMES, "应到人次", "活动开始以后仍持有名额的人次。", Term.DUE),
    CAME(Part.ATTENDANCE, Unit.TIMES, "到场人次", "应到的人里签了到的人次，不论用哪种方式签到。", Term.CAME),
    MISSED(Part.ATTENDANCE, Unit.TIMES, "未到人次", "应到而被负责人记为未到的人次，说明了原因的也算。", Term.MISSED),
    TARDY(Part.ATTENDANCE, Unit.TIMES, "迟到人次", "到场的人里，签到比开始时间晚十分钟以上的人次。", Term.TARDY),
    WITHDREW(Part.ATTENDANCE, Unit.TIMES, "临时退出", "开始前一天之内才退出的人次。", Term.WITHDREW),
    ATTENDANCE_RATE(Part.ATTENDANCE, Unit.PERCENT, "出勤率", "到场人次 ÷ 应到人次。", Term.CAME, Term.DUE),

    REGISTERED(Part.PEOPLE, Unit.PEOPLE, "注册志愿者", "期末已登记、没有离开的人，按住地所属场所。", Term.REGISTERED),
    JOINED(Part.PEOPLE, Unit.PEOPLE, "新注册", "期间登记的人，按住地所属场所。", Term.JOINED),
    LEFT(Part.PEOPLE, Unit.PEOPLE, "离开", "期间离开的人，按住地所属场所。", Term.LEFT),
    ACTIVE(Part.PEOPLE, Unit.PEOPLE, "活跃志愿者", "期间至少有一次计入服务时长的人，按服务所在场所；在别处服务自报的时长不算。", Term.ACTIVE),
    ACTIVE_AT_HOME(Part.PEOPLE, Unit.PEOPLE, "本地活跃志愿者", "期间至少有一次计入服务时长、住在这里的人，不论在哪里服务。", Term.ACTIVE_AT_HOME),
    ACTIVE_RATE(Part.PEOPLE, Unit.PERCENT, "活跃率", "本地活跃志愿者 ÷ 期末注册志愿者。", Term.ACTIVE_AT_HOME, Term.REGISTERED),
    NEWLY_ACTIVE(
            Part.PEOPLE,
            Unit.PEOPLE,
            "首次服务",
            "活跃志愿者里，期间之前从未有过服务时长的人。",
            sums -> sums.of(Term.ACTIVE_SO_FAR) - sums.of(Term.ACTIVE_BEFORE),
            Term.ACTIVE,
            Term.ACTIVE_SO_FAR,
            Term.ACTIVE_BEFORE),
    RETURNING(
            Part.PEOPLE,
            Unit.PEOPLE,
            "再次服务",
            "活跃志愿者里，期间之前已有过服务时长的人。",
            sums -> sums.of(Term.ACTIVE) - (sums.of(Term.ACTIVE_SO_FAR) - sums.of(Term.ACTIVE_BEFORE)),
            Term.ACTIVE,
            Term.ACTIVE_SO_FAR,
            Term.ACTIVE_BEFORE),

    HOURS(Part.HOURS, Unit.HOURS, "服务时长", "期间开始的服务计入的时长，含后来的更正；待命、路途、培训和自报时长不算。", Term.MINUTES),
    SERVICES(Part.HOURS, Unit.TIMES, "服务人次", "期间开始、计入服务时长的记录数；被更正为零的不算。", Term.SERVICES),
    PER_REGISTERED(
            Part.HOURS,
            Unit.HOURS,
            "人均时长（注册）",
            "住在这里的人的服务时长（不论在哪里服务） ÷ 期末注册志愿者。",
            Term.MINUTES_AT_HOME,
            Term.REGISTERED),
    PER_ACTIVE(Part.HOURS, Unit.HOURS, "人均时长（活跃）", "服务时长 ÷ 活跃志愿者。", Term.MINUTES, Term.ACTIVE),
    HOURS_A(Part.HOURS, Unit.HOURS, "A级证据时长", "服务时长里，凭证为A级的部分。", Term.MINUTES_A),
    HOURS_B(Part.HOURS, Unit.HOURS, "B级证据时长", "服务时长里，凭证为B级的部分。", Term.MINUTES_B),
    HOURS_C(Part.HOURS, Unit.HOURS, "C级证据时长", "服务时长里，凭证为C级的部分。", Term.MINUTES_C),
    HOURS_D(Part.HOURS, Unit.HOURS, "D级证据时长", "服务时长里，凭证为D级的部分（补录）。", Term.MINUTES_D),
    POINTS(Part.HOURS, Unit.POINTS, "积分", "期间开始的服务按当天规则得的分，随更正增减；D级（补录）、培训和自报的时长不得分。", Term.POINTS),
    TRAINING(Part.HOURS, Unit.HOURS, "培训时长", "期间开始的培训的时长，另计，不算服务时长。", Term.TRAINING),
    DECLARED(Part.HOURS, Unit.HOURS, "自报时长", "在别处服务、凭证明自报并经核实的时长，另计，任何证据等级。", Term.DECLARED),

    ORDERS(Part.ORDERS, Unit.ORDERS, "点单量", "期间下的订单，不论从哪条路来，含后来取消的。", Term.ORDERS),
    ACCEPT_RATE(Part.ORDERS, Unit.PERCENT, "接单率", "期间下的订单里，已有人接单的 ÷ 点单量。", Term.ACCEPTED, Term.ORDERS),
    MET(Part.ORDERS, Unit.ORDERS, "办成", "期间下的订单里，服务已完成的。", Term.MET),
    UNMET(Part.ORDERS, Unit.ORDERS, "未能满足", "期间下的订单里，到时间也没凑够志愿者的。", Term.UNMET),
    REFUSED(Part.ORDERS, Unit.ORDERS, "未通过", "期间下的订单里，审核未通过的。", Term.REFUSED),
    CANCELLED(Part.ORDERS, Unit.ORDERS, "取消", "期间下的订单里，点单人或场所取消的。", Term.CANCELLED),
    MET_RATE(Part.ORDERS, Unit.PERCENT, "办结率", "办成 ÷ 有了结果的订单（办成、未能满足、未通过）。", Term.MET, Term.CLOSED),
    IN_TIME_RATE(
            Part.ORDERS,
            Unit.PERCENT,
            "按时率",
            "有了结果的订单里，没有因超过时限上提过的 ÷ 有了结果的订单。",
            sums -> ratio(sums.of(Term.CLOSED) - sums.of(Term.CLOSED_LATE), sums.of(Term.CLOSED)),
            Term.CLOSED,
            Term.CLOSED_LATE),
    RATED_RATE(Part.ORDERS, Unit.PERCENT, "评单率", "已评价的订单 ÷ 办成的订单。", Term.RATED, Term.MET),
    PLEASED_RATE(Part.ORDERS, Unit.PERCENT, "满意率", "四星、五星的评价 ÷ 全部评价；请和评单率一起看。", Term.PLEASED, Term.RATED),
    STARS(Part.ORDERS, Unit.STARS, "平均星级", "评价的星数之和 ÷ 评价数。", Term.STARS, Term.RATED),

    ACTIVITIES(Part.ACTIVITIES, Unit.ACTIVITIES, "开展活动", "期间开始、已在进行或已结束的活动和培训；取消和未成行的不算。", Term.ACTIVITIES),
    SEATS(Part.ACTIVITIES, Unit.TIMES, "招募名额", "期间开始的活动的名额，取消的活动不算。", Term.SEATS),
    FILL_RATE(Part.ACTIVITIES, Unit.PERCENT, "招募满员率", "有人的名额 ÷ 招募名额。", Term.TAKEN, Term.SEATS),
    OFFERS(Part.ACTIVITIES, Unit.TIMES, "邀请人次", "期间发出的邀请，每人每个活动算一次。", Term.OFFERS),
    OFFERS_ACCEPTED(Part.ACTIVITIES, Unit.PERCENT, "邀请接受率", "接受的邀请 ÷ 邀请人次。", Term.OFFERS_ACCEPTED, Term.OFFERS),
    ASKED(Part.ACTIVITIES, Unit.PEOPLE, "被邀请的人", "期间至少被邀请过一次的人。", Term.ASKED),
    OFFERS_A_HEAD(Part.ACTIVITIES, Unit.NUMBER, "人均被邀请", "邀请人次 ÷ 被邀请的人；越低越不打扰。", Term.OFFERS, Term.ASKED),
    OFFERS_PER_SEAT(Part.ACTIVITIES, Unit.NUMBER, "每名额邀请", "期间发出的邀请 ÷ 期间开始的活动的名额；越低，找人越准。", Term.OFFERS, Term.SEATS);

    /** Parts of the page. */
    public enum Part {
        ATTENDANCE("出勤"),
        PEOPLE("志愿者"),
        HOURS("服务时长"),
        ORDERS("订单"),
        ACTIVITIES("活动与招募");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What a figure is measured in. */
    public enum Unit {
        TIMES("人次"),
        PEOPLE("人"),
        HOURS("小时"),
        ORDERS("单"),
        ACTIVITIES("场"),
        PERCENT("%"),
        STARS("星"),
        NUMBER("次"),
        POINTS("分");

        private final String words;

        Unit(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Stands for a number that is not told, because too few people are behind it. */
    public static final double HIDDEN = -1;

    /** Fewer people than this are never told apart for those who may not see the people themselves. */
    public static final int LEAST_PEOPLE = 5;

    private static final double MINUTES_AN_HOUR = 60;
    private final Part part;
    private final Unit unit;
    private final String words;
    private final String definition;
    private final ToDoubleFunction<Tallies.Sums> formula;
    private final List<Term> terms;

    Figure(
            Part part,
            Unit unit,
            String words,
            String definition,
            ToDoubleFunction<Tallies.Sums> formula,
            Term... terms) {
        this.part = part;
        this.unit = unit;
        this.words = words;
        this.definition = definition;
        this.formula = formula;
        this.terms = List.of(terms);
    }

    Figure(Part part, Unit unit, String words, String definition, Term term) {
        this(part, unit, words, definition, sums -> sums.of(term) / (unit == Unit.HOURS ? MINUTES_AN_HOUR : 1), term);
    }

    Figure(Part part, Unit unit, String words, String definition, Term upper, Term lower) {
        this(
                part,
                unit,
                words,
                definition,
                sums -> ratio(sums.of(upper), sums.of(lower)) / (unit == Unit.HOURS ? MINUTES_AN_HOUR : 1),
                upper,
                lower);
    }

    public Part part() {
        return part;
    }

    public Unit unit() {
        return unit;
    }

    public String words() {
        return words;
    }

    /** What is counted, when, and which evidence: one or two sentences. */
    public String definition() {
        return definition;
    }

    List<Term> terms() {
        return terms;
    }

    /** A share between 0 and 1, hours, or a number; NaN where there is nothing to divide by. */
    double of(Tallies.Sums sums) {
        return formula.applyAsDouble(sums);
    }

    /** Whether it can be told for this filter: what is not known by team or category is not told for one. */
    boolean fits(Filter filter) {
        return terms.stream()
                .allMatch(term -> (filter.team() == null || term.subject().has("team"))
                        && (filter.category().isEmpty() || term.subject().has("category")));
    }

    /** What tells how many people are behind it; none where it is about no people. */
    Set<Term> people() {
        Set<Term> people = EnumSet.noneOf(Term.class);
        for (Term term : terms) {
            switch (term.subject()) {
                case PERSON -> people.add(term);
                case HOURS ->
                    people.add(term.rows() == Term.Rows.SERVED_BY_RESIDENTS ? Term.ACTIVE_AT_HOME : Term.ACTIVE);
                case PRESENCE -> people.add(Term.ATTENDING);
                case OFFER -> people.add(Term.ASKED);
                case ORDER, ACTIVITY -> {}
            }
        }
        return people;
    }

    /** Whether so few people are behind it that somebody might be known by it. */
    boolean few(Tallies.Sums sums) {
        return people().stream().mapToLong(sums::of).anyMatch(count -> count > 0 && count < LEAST_PEOPLE);
    }

    /** The term whose rows lie behind the figure: the one named first. */
    Term behind() {
        return terms.getFirst();
    }

    private static double ratio(long upper, long lower) {
        return lower == 0 ? Double.NaN : (double) upper / lower;
    }
}
