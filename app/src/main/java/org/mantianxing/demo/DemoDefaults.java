package org.mantianxing.demo;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What a demo decides unless the environment says otherwise: nobody needs an authenticator app to look around, and the
 * platform's operator has the same password as everybody.
 */
final class DemoDefaults implements EnvironmentPostProcessor {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("demo")) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "demo",
                            Map.of(
                                    "MTX_SECOND_FACTOR",
                                    "optional",
                                    "MTX_OPERATOR_LOGIN",
                                    "operator",
                                    "MTX_OPERATOR_PASSWORD",
                                    DemoStaff.PASSWORD)));
        }
    }
}
