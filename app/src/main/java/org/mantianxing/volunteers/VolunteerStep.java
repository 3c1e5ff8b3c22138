package org.mantianxing.volunteers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the history of somebody's card. */
public record VolunteerStep(
        UUID id, UUID volunteer, Instant at, @Nullable UUID actor, String actorName, Step step, String words) {

    /** What happened. */
    public enum Step {
        REGISTERED("登记成为志愿者"),
        CHANGED("修改了志愿者资料"),
        RENAMED("改了姓名"),
        OFFERS("改了接收招募的方式"),
        AWAY("改了不方便的日子"),
        PLACE_MOVED("村社划到了别处"),
        PROOF("技能证书"),
        PHOTO("改了照片"),
        PAUSED("暂停接收招募"),
        RESUMED("恢复接收招募"),
        LEFT("退出志愿者"),
        CLOSED("注销了账号"),
        TAKEN_BACK("名单导错了，登记已撤回"),
        MERGED("是重复登记，并到了另一份"),
        TOOK_IN("并入了重复登记的一份"),
        PARTED("合并错了，又分开了"),
        GUARDIAN_ASKED("请监护人同意"),
        GUARDIAN_AGREED("监护人同意了"),
        GUARDIAN_REFUSED("监护人没有同意"),
        GUARDIAN_WITHDREW("监护人收回了同意"),
        BARRED("停用了志愿者登记"),
        BAR_LIFTED("恢复了志愿者登记"),
        DECEASED("登记为已去世"),
        REVIEW_ASKED("登记交给实践站审核"),
        ADMITTED("登记审核通过"),
        NOT_ADMITTED("登记审核没有通过");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
