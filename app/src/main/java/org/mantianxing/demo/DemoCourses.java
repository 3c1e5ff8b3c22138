package org.mantianxing.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mantianxing.volunteers.SkillProof.Level;

/** The courses of the demo: what they teach and ask. */
final class DemoCourses {
    /**
     * One of them.
     *
     * @param place name of the place that answers for it, empty for the centre
     * @param months for which it holds, null for good
     */
    record One(
            String place,
            String name,
            String category,
            String content,
            @Nullable String skill,
            Level level,
            @Nullable Integer months,
            int ask,
            String questions) {}

    static final List<One> ALL = List.of(
            new One(
                    "",
                    "心肺复苏与自动体外除颤器",
                    "health",
                    "救护培训师讲半小时，人人上手按压假人、贴电极片。学会判断、呼救、按压和用除颤器。",
                    "firstaid",
                    Level.BASIC,
                    24,
                    5,
                    """
                    成人胸外按压，每分钟多少次？
                    60 到 80 次
                    *100 到 120 次
                    140 次以上
                    解释：太快太慢，血都送不到脑子里

                    成人按压要按多深？
                    2 到 3 厘米
                    *5 到 6 厘米
                    越深越好

                    看到有人突然倒地，先做哪些？
                    *看周围安不安全
                    *喊他、拍他，看有没有反应
                    马上扶他坐起来喝水

                    叫救护车打哪个号码？
                    110
                    *120
                    119

                    除颤器分析心律的时候要怎样？
                    *谁都不碰病人
                    继续按压
                    把电极片撕下来
                    解释：一碰就分析不准，放电时还会伤到人

                    按压三十次以后做几次人工呼吸？
                    *2 次
                    5 次
                    10 次
                    """),
            new One("", "怎样陪老人聊天", "elder", "社工讲怎么开口、怎么听、怎么告别；两人一组练一练，再说说遇到过的难处。", "company", Level.NONE, null, 3, """
                    老人反复讲同一件事，怎么办？
                    告诉他已经讲过了
                    *耐心再听一遍，顺着问一句
                    赶快换个话题

                    老人要给您钱或者礼物，怎么办？
                    少的可以收
                    *谢谢他，不收，告诉负责人
                    收了交给队里

                    发现哪些情况要告诉实践站？
                    *老人身上有说不清的伤
                    *好几天没好好吃饭
                    *有人上门推销贵的保健品
                    """),
            new One(
                    "天星社区",
                    "垃圾分类怎么讲",
                    "waste",
                    "四类垃圾怎么分、站在桶边怎么说人家才听得进。现场认一认容易弄错的二十样东西。",
                    null,
                    Level.NONE,
                    null,
                    0,
                    ""));

    private DemoCourses() {}
}
