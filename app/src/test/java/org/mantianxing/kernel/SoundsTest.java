package org.mantianxing.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SoundsTest {
    private static void found(String name, String... typed) {
        for (String one : typed) {
            assertThat(Sounds.of(one).in(name)).as("%s by %s", name, one).isTrue();
        }
    }

    private static void notFound(String name, String... typed) {
        for (String one : typed) {
            assertThat(Sounds.of(one).in(name)).as("%s by %s", name, one).isFalse();
        }
    }

    @Test
    void charactersSoundsAndBeginnings() {
        found("王芳", "王芳", "芳", "wangfang", "WANG FANG", "wang'fang", "wf", "wfang", "wangf", "w芳", "王f", "fang", "f");
        notFound("王芳", "王红", "wfg", "wangfangw", "fw", "ang", "wangwang", "芳王");
    }

    @Test
    void surnamesAreReadAsSurnames() {
        found("单田芳", "shan", "stf", "dan");
        found("曾国藩", "zeng", "zgf");
        found("仇英", "qiu");
        found("尉迟恭", "yuchi");
    }

    @Test
    void rareCharactersLettersAndDots() {
        found("吕绿", "lv", "lu", "lvlv", "lulu");
        found("买买提·吐尔逊", "买买提吐", "mmt", "maimaiti", "买买提·吐尔逊", "tuer");
        found("𠮷野", "𠮷野", "𠮷");
        found("José Smith", "jose", "smith", "jose s");
        notFound("José Smith", "smithjose");
    }

    @Test
    void nothingIsSilent() {
        assertThat(List.of("", "  ", "·", "*")).allMatch(one -> Sounds.of(one).silent());
        assertThat(Sounds.of("王").silent()).isFalse();
    }
}
