package org.mantianxing.district;

import java.util.List;

/** An institute with the stations below it. */
public record Town(Site institute, List<Site> stations) {
    public Town {
        stations = List.copyOf(stations);
    }
}
