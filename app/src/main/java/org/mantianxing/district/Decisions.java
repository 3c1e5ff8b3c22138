package org.mantianxing.district;

import java.util.List;

/** What a module leaves to the district to decide. */
public interface Decisions {
    List<Decision> list();
}
