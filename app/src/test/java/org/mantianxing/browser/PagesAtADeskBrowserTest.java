package org.mantianxing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mantianxing.testing.JourneyTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page there is at a desk of 1280 px, with axe-core. */
@JourneyTest
class PagesAtADeskBrowserTest {
    @Autowired
    Walk walk;

    @Test
    void everyPageOpensAndReadsWell() {
        assertThat(walk.wrong(Browsers::desk, "1280")).isEmpty();
    }
}
