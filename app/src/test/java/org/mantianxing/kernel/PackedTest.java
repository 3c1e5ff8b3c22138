package org.mantianxing.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Sentences of the platform beside words of people, in one column. */
class PackedTest {
    @Test
    void aSentenceKeepsItsPlacesForTheReadersLanguage() {
        Words read = Packed.read(Packed.of("到场 {0} 人，没来 {1} 人", 2, 1));
        assertThat(read.text()).isEqualTo("到场 {0} 人，没来 {1} 人");
        assertThat(read.arguments()).containsExactly("2", "1");
        assertThat(read.chinese()).isEqualTo("到场 2 人，没来 1 人");
    }

    @Test
    void sentencesStandInsideOfSentences() {
        Words read = Packed.read(Packed.list(List.of("标题", "时间", "地点")));
        assertThat(read.chinese()).isEqualTo("标题、时间、地点");
        assertThat(read.arguments())
                .containsExactly(Words.of("{0}、{1}", Words.of("标题"), Words.of("时间")), Words.of("地点"));
        assertThat(Packed.list(List.of())).isEmpty();
        assertThat(Packed.read(Packed.list(List.of("标题")))).isEqualTo(Words.of("标题"));
    }

    @Property
    void whatSomebodyWroteStaysAsItIs(@ForAll String written) {
        String stripped = written.strip();
        assertThat(Packed.chinese(stripped)).isEqualTo(stripped);
    }

    @Property
    void argumentsNeverBreakTheirSentence(@ForAll String one, @ForAll String other) {
        Words read = Packed.read(Packed.of("{0}和{1}", one, other));
        assertThat(read.text()).isEqualTo("{0}和{1}");
        assertThat(read.arguments())
                .hasSize(2)
                .allSatisfy(argument -> assertThat(argument).isInstanceOf(String.class));
    }

    @Property
    void whateverStandsInTheColumnIsRead(@ForAll String any) {
        assertThat(Packed.read("\u001d" + any + "\u001c").chinese()).isNotNull();
    }
}
