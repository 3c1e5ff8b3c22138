package org.mantianxing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.temporal.Temporal;
import org.mantianxing.kernel.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** Habits that can be checked without a person. */
@AnalyzeClasses(packages = "org.mantianxing", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchRulesTest {
    @ArchTest
    static final ArchRule INSIDES_STAY_INSIDE = classes()
            .that()
            .haveNameMatching(".*(Store|Pages|Api|Access)")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
            noClasses().should().haveNameMatching(".*(Mapper|Dto|DTO|Converter|Manager|Util|Utils|Helper|Impl)");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .doNotBelongToAnyOf(MovableClock.class)
            .should()
            .callMethodWhere(new DescribedPredicate<JavaCall<?>>("now() without a clock") {
                @Override
                public boolean test(JavaCall<?> call) {
                    return call.getName().equals("now")
                            && call.getTarget().getRawParameterTypes().isEmpty()
                            && call.getTargetOwner().isAssignableTo(Temporal.class);
                }
            });

    @ArchTest
    static final ArchRule THE_ENGINE_KNOWS_ONLY_JAVA = noClasses()
            .that()
            .resideInAPackage("..matching..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("something outside java and the engine") {
                @Override
                public boolean test(JavaAccess<?> access) {
                    String owner = access.getTargetOwner().getPackageName();
                    return !owner.startsWith("java") && !owner.startsWith("org.mantianxing.matching");
                }
            });

    @ArchTest
    static final ArchRule FAILURES_ARE_RENDERED_IN_ONE_PLACE =
            classes().that().areAnnotatedWith(ControllerAdvice.class).should().haveSimpleName("FailureAdvice");

    @ArchTest
    static final ArchRule WHAT_A_CLASS_NEEDS_IT_IS_GIVEN = noFields().should().beAnnotatedWith(Autowired.class);
}
