package org.mantianxing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mantianxing.testing.Routes;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The public surface is a golden file: a route that is new, or gone, shows in it. RoutesTest checks who may. */
class RoutesFileTest {
    @Test
    void everyRouteOfEveryControllerStandsInTheTable() {
        Set<String> written = new TreeSet<>();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        scanner.findCandidateComponents("org.mantianxing")
                .forEach(bean -> routes(ClassUtils.resolveClassName(bean.getBeanClassName(), null))
                        .forEach(written::add));
        Set<String> known = new TreeSet<>(Routes.read().outcomes().keySet());
        Set<String> fresh = new TreeSet<>(written);
        fresh.removeAll(known);
        Set<String> gone = new TreeSet<>(known);
        gone.removeAll(written);
        assertThat(fresh)
                .as("routes that src/test/resources/routes.txt does not know; its head says how to take them in")
                .isEmpty();
        assertThat(gone)
                .as("routes of src/test/resources/routes.txt that are no more: delete their lines")
                .isEmpty();
    }

    private static Stream<String> routes(Class<?> controller) {
        List<String> outer = paths(AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class));
        return Stream.of(controller.getDeclaredMethods()).flatMap(method -> routes(outer, method));
    }

    private static Stream<String> routes(List<String> outer, Method method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping == null) {
            return Stream.empty();
        }
        RequestMethod[] methods =
                mapping.method().length == 0 ? new RequestMethod[] {RequestMethod.GET} : mapping.method();
        return outer.stream()
                .flatMap(before -> paths(mapping).stream().map(path -> before + path))
                .flatMap(path -> Arrays.stream(methods).map(verb -> verb + " " + path));
    }

    private static List<String> paths(@org.jspecify.annotations.Nullable RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? List.of("") : List.of(mapping.path());
    }
}
