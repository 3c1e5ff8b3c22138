package org.mantianxing.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Invalid;

class QuestionSheetTest {
    @Test
    void readsQuestionsAsPeopleWriteThem() {
        List<QuestionSheet.Written> all = QuestionSheet.read(School.QUESTIONS.replace("\n", "\r\n"));
        assertThat(all)
                .containsExactly(
                        new QuestionSheet.Written(
                                "成人胸外按压每分钟多少次？", List.of("60–80", "100–120", "140–160"), List.of(1), "太快太慢都不行"),
                        new QuestionSheet.Written(
                                "下面哪些要先做？", List.of("看现场安不安全", "喊人打 120", "马上走开"), List.of(0, 1), ""));
    }

    @Test
    void saysAtOnceWhatIsWrongAndWhere() {
        assertThat(said("  \n \n")).containsExactly("还没有写题目");
        assertThat(said("一\n只有一个\n\n\n二\n没有\n标\n\n三\n*同\n同"))
                .containsExactly(
                        "第 1 行的题至少要有两个选项，一行一个",
                        "第 1 行的题没有标出正确的选项，在它前面加一个 *",
                        "第 5 行的题没有标出正确的选项，在它前面加一个 *",
                        "第 9 行的题有重复或空着的选项");
    }

    private static List<String> said(String typed) {
        return catchThrowableOfType(Invalid.class, () -> QuestionSheet.read(typed)).problems().stream()
                .map(one -> one.words().chinese())
                .toList();
    }
}
