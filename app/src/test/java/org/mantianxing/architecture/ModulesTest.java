package org.mantianxing.architecture;

import org.junit.jupiter.api.Test;
import org.mantianxing.Mantianxing;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Each module uses only what its package-info allows, and nothing goes round in circles. */
class ModulesTest {
    private final ApplicationModules modules = ApplicationModules.of(Mantianxing.class);

    @Test
    void theArrowsHold() {
        modules.verify();
    }

    @Test
    void theMapIsDrawn() {
        new Documenter(modules).writeModulesAsPlantUml().writeModuleCanvases();
    }
}
