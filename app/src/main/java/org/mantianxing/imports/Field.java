package org.mantianxing.imports;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mantianxing.imports.VolunteerImport.Kind;

/** What a column of a list of volunteers can hold; or of one of old services: the words of the record of service (order 67) and those used in lists. */
@SuppressWarnings("ImmutableEnumChecker") // its list is never changed
public enum Field {
    NAME("姓名", "身份证上的全名", "名字", "志愿者姓名", "真实姓名", "志愿者"),
    PAPER_KIND("证件类型", "空着就当居民身份证；也可以写护照、港澳居民来往内地通行证等", "证件种类", "证件名称", "身份证件类型"),
    PAPER("证件号码", "18 位；15 位的老号码会自动换算。这一列请设成文本格式", "身份证号", "身份证号码", "身份证", "证件号", "公民身份号码", "身份证件号码", "身份号码"),
    PHONE("手机号", "内地 11 位手机号，一人一个", "手机", "手机号码", "联系电话", "电话", "联系方式", "移动电话", "联系手机"),
    SEX("性别", "男或女；有身份证号就不用填"),
    BIRTH("出生日期", "1968-03-05 这样写；有身份证号就不用填", "出生年月", "生日", "出生年月日", "出生年份"),
    TOWN("镇街道", "村或社区重名时才需要", "镇（街道）", "乡镇", "街道", "所属镇街道", "所在镇街道", "乡镇街道", "所属街道", "所属实践所", "实践所"),
    HOME("村社区", "住的村或社区", "村（社区）", "社区", "村", "所属村社区", "所属社区", "居住社区", "居住区域", "所在村社区", "所属实践站", "实践站", "服务站"),
    TEAM("所属团队", "队伍的全名，没有就空着", "团队", "服务队", "志愿团队", "志愿队伍", "所属队伍", "所属组织", "志愿服务队", "所属志愿服务队"),
    POLITICS("政治面貌", "群众、中共党员、共青团员等"),
    SCHOOLING("文化程度", "小学、初中、高中、大专、本科等", "学历", "受教育程度", "最高学历"),
    SKILLS("专业技能", "用顿号隔开，例如：理发、磨刀", "技能", "特长", "服务技能", "技能特长", "个人特长"),
    LANGUAGES("语言", "用顿号隔开，例如：普通话、手语", "会说的话", "方言", "语言能力"),
    WISHES("服务意愿", "想做的事，想说的话，500 字以内", "服务类别", "服务意向", "备注", "愿意做的事", "意向服务"),
    GUARDIAN("监护人同意", "未满 18 岁的：有书面同意写“是”；没有就空着，本人再请监护人在手机上同意", "监护人已同意", "家长同意", "监护人签字", "监护人意见"),
    NUMBER("志愿者编号", "V 开头；编号、手机号、证件号码至少填一样", "编号", "志愿者号"),
    TITLE("活动名称", "做了什么，60 字以内", "活动", "项目名称", "服务项目", "活动项目", "服务名称"),
    DAY("服务日期", "2024-03-05 这样写", "活动日期", "日期", "服务时间", "活动时间"),
    FROM("开始时间", "8:30 这样写；空着当 8:00", "起始时间", "签到时间"),
    HOURS("服务时长", "小时数，例如 2 或 2.5；也可以写 150分钟", "时长", "时数", "小时", "小时数", "服务小时", "志愿时长", "服务时数", "工时"),
    ORGANISER("组织单位", "谁组织的，60 字以内", "主办单位", "活动组织单位", "组织者", "发起单位", "举办单位"),
    CATEGORY("服务类型", "平台的服务类别；空着或不认识的记作社区服务", "类别", "服务类别", "活动类别", "活动类型", "服务领域"),
    PLACE("服务地点", "60 字以内", "地点", "活动地点", "服务地址"),
    SINCE("注册日期", "成为志愿者的日期；空着就是收进来的那天", "注册时间", "登记日期", "登记时间", "加入时间", "加入日期");

    private final String words;
    private final String hint;
    private final List<String> names;

    Field(String words, String hint, String... others) {
        this.words = words;
        this.hint = hint;
        this.names = java.util.stream.Stream.concat(java.util.stream.Stream.of(words), Arrays.stream(others))
                .map(Field::plain)
                .toList();
    }

    public String words() {
        return words;
    }

    /** How it is filled in. */
    public String hint() {
        return hint;
    }

    /** Those that a list of this kind can hold. */
    public static Set<Field> of(Kind kind) {
        return kind == Kind.HOURS ? OF_HOURS : OF_PEOPLE;
    }

    private static final Set<Field> OF_HOURS = Collections.unmodifiableSet(
            EnumSet.of(NAME, NUMBER, PAPER, PHONE, TITLE, DAY, FROM, HOURS, ORGANISER, CATEGORY, PLACE));
    private static final Set<Field> OF_PEOPLE = Collections.unmodifiableSet(
            EnumSet.complementOf(EnumSet.of(NUMBER, TITLE, DAY, FROM, HOURS, ORGANISER, CATEGORY, PLACE)));

    /** Without which nothing can be taken in. */
    public boolean needed(Kind kind) {
        return switch (this) {
            case NAME -> true;
            case PHONE, HOME -> kind == Kind.PEOPLE;
            case TITLE, DAY, HOURS -> kind == Kind.HOURS;
            default -> false;
        };
    }

    /** The field of a heading, however it is written. */
    static Optional<Field> of(Kind kind, String heading) {
        String plain = plain(heading);
        return of(kind).stream().filter(field -> field.names.contains(plain)).findFirst();
    }

    static Optional<Field> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    /** Without what headings carry besides: marks of what is needed, numbers, examples in brackets. */
    private static String plain(String heading) {
        String half = Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s*:：、/_.-]", "")
                .replaceAll("^[0-9]+", "");
        return half.replaceAll("\\((必填|选填|可选|如.*|例.*|格式.*|.*日|1.*|男.*)\\)", "").replaceAll("[()（）]", "");
    }
}
