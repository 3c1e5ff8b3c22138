package org.mantianxing.demo;

import java.util.UUID;
import org.mantianxing.district.Site;

/** Somebody at home in the district, who orders now and then. */
record Resident(UUID account, Invention.Person person, Site home, String address, double lon, double lat) {}
