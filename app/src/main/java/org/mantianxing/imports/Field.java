package org.mantianxing.imports;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a list of volunteers can hold; the words of the record of service (order 67) and those used in lists. */
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

    /** Without which nobody can be taken in. */
    public boolean needed() {
        return this == NAME || this == PHONE || this == HOME;
    }

    /** The field of a heading, however it is written. */
    static Optional<Field> of(String heading) {
        String plain = plain(heading);
        return Arrays.stream(values())
                .filter(field -> field.names.contains(plain))
                .findFirst();
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
