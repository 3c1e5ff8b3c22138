package org.mantianxing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mantianxing.testing.JourneyTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page there is on a phone of 390 px, with axe-core. */
@JourneyTest
class PagesOnAPhoneBrowserTest {
    @Autowired
    Walk walk;

    @Test
    void everyPageOpensAndReadsWell() {
        assertThat(walk.wrong(Browsers::phone, "390")).isEmpty();
    }
}
