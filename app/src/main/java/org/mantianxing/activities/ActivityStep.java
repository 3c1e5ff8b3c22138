package org.mantianxing.activities;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of an activity's history. */
public record ActivityStep(
        UUID id, UUID activity, Instant at, @Nullable UUID actor, String actorName, Kind step, String words) {

    /** What can happen. */
    public enum Kind {
        CALLED("发布招募"),
        WAVE("发出邀请"),
        OFFERED("单独邀请"),
        ACCEPTED("接受邀请"),
        SIGNED_UP("报名"),
        AGREED("同意服务协议"),
        CHANGED("改了活动"),
        STOOD_BY("登记候补"),
        PROMOTED("候补补上"),
        PASSED_ON("没有确认，让给下一位"),
        HANDED_OVER("请人代替"),
        WITHDREW("退出名额"),
        WITHDREW_LATE("开始前 24 小时内退出"),
        GOING_ON("人手未满，照常进行"),
        BEGAN("开始服务"),
        ROLL("点名"),
        MERGED("离线签到合并"),
        FINISHED("结束"),
        EXCUSED("谅解失约"),
        CANCELLED("取消"),
        UNMET("没有招满");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
