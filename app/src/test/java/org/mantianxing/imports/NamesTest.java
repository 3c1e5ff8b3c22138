package org.mantianxing.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Names as people write them, and what they may have meant. */
class NamesTest {
    private final Names<String> names = new Names<>(
            List.of("天星社区", "天星村", "麟湖社区", "合心村"), Function.identity(), name -> name.replaceAll("(社区|村)$", ""));

    @Test
    void whatIsNamedInFullIsMeantAndNotWhatIsCalledAlike() {
        assertThat(names.find("天星村")).containsExactly("天星村");
        assertThat(names.find("　天星 社区")).containsExactly("天星社区");
        assertThat(names.find("天星")).containsExactlyInAnyOrder("天星社区", "天星村");
        assertThat(names.find("麟湖")).containsExactly("麟湖社区");
        assertThat(names.find("梅秀")).isEmpty();
    }

    @Test
    void theNearestComesFirstAndWhatIsFarIsNotSuggested() {
        assertThat(names.nearest("天心社区")).first().isEqualTo("天星社区");
        assertThat(names.nearest("海棠湾")).isEmpty();
    }

    @Test
    void whatIsAddedLaterIsFoundThoughItWasAskedForBefore() {
        assertThat(names.find("梅秀")).isEmpty();
        names.add("梅秀", "梅秀社区");
        assertThat(names.find("梅秀")).containsExactly("梅秀社区");
    }
}
