package org.mantianxing.volunteers;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody has agreed to what is kept of them, or to whom it is given (PIPL art. 14, 23, 29: by itself, informed,
 * withdrawable as easily as given).
 *
 * @param version of the text that they read
 */
public record DataConsent(UUID id, UUID account, Purpose purpose, int version, Instant givenAt) {
    /** What for; a text that is changed gets a new version, and everybody is asked again. */
    public enum Purpose {
        CARD(1, "存我的志愿者资料", "姓名、出生年份、住的村社、技能、空闲时间和服务记录，用来给我安排服务、记时长；只给办事的人看，谁看过都有记录。"),
        PAPER(1, "存我的证件号码", "加密保存，用来办保险、出具证明、认出重复的登记；页面上只露头尾。收回后号码就删掉。"),
        CHECK(1, "把姓名和证件号码交出去核对", "只核对是不是同一个人，别的不给；核对结果留在我的资料里。收回后不再核对。"),
        PHOTO(1, "放我的照片", "只给办事的人看，认人用；不做刷脸，不给别人。收回后照片就删掉。");

        private final int version;
        private final String words;
        private final String text;

        Purpose(int version, String words, String text) {
            this.version = version;
            this.words = words;
            this.text = text;
        }

        public int version() {
            return version;
        }

        public String words() {
            return words;
        }

        /** What is kept or given, to whom, and what taking it back does. */
        public String text() {
            return text;
        }
    }

    /** Whether the text has changed since. */
    public boolean stale() {
        return version < purpose.version();
    }
}
