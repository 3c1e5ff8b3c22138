package org.mantianxing.testing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The same hash with hardly any work: every district of a test hires six people, and nobody attacks it. */
@Configuration(proxyBeanMethods = false)
class QuickPasswords {
    @Bean
    @Primary
    PasswordEncoder quick() {
        return new Argon2PasswordEncoder(16, 32, 1, 64, 1);
    }
}
