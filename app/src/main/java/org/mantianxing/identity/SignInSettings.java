package org.mantianxing.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How staff sign in.
 *
 * @param secondFactor {@code required}, or {@code optional} where a platform is only tried out
 */
@ConfigurationProperties("mtx.sign-in")
public record SignInSettings(@DefaultValue("required") String secondFactor) {
    boolean required() {
        return !secondFactor.equals("optional");
    }
}
