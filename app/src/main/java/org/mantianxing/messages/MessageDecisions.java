package org.mantianxing.messages;

import java.util.List;
import org.mantianxing.district.Decision;
import org.mantianxing.district.Decisions;
import org.springframework.stereotype.Component;

/** When phones stay silent, and which address short messages lead to. */
@Component
class MessageDecisions implements Decisions {
    private static final String GROUP = "短信";

    @Override
    public List<Decision> list() {
        return List.of(
                new Decision(
                        "messages.quiet",
                        GROUP,
                        "夜里不发短信（几点到几点）",
                        "这段时间里的短信留到早上再发；马上要开始的服务除外。",
                        Decision.Kind.HOURS,
                        QuietHours.USUAL.from() + "-" + QuietHours.USUAL.to(),
                        0,
                        0),
                new Decision(
                        "address",
                        GROUP,
                        "短信里的网址",
                        "短信里的链接以它开头。居民平时用什么网址打开本平台，就填什么。",
                        Decision.Kind.ADDRESS,
                        "",
                        0,
                        0));
    }
}
