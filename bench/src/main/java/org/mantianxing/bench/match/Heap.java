package org.mantianxing.bench.match;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** What objects take on the heap after a collection, without the room that the collector leaves between them. */
final class Heap {
    private static final String FILLER = "FillerElement";

    private Heap() {}

    static long bytes() {
        try {
            String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[] {}},
                            new String[] {String[].class.getName()});
            return histogram
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.matches("[0-9]+:.*") && !line.contains(FILLER))
                    .mapToLong(line -> Long.parseLong(line.split("\\s+", -1)[2]))
                    .sum();
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
