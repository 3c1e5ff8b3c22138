package org.mantianxing.bench.match;

import java.time.*;
import java.util.*;
import org.mantianxing.matching.*;

public class Quick {
    public static void main(String[] a) {
        int n = Integer.parseInt(a[0]);
        boolean dense = a.length > 1;
        Population p = new Population(n, dense);
        long t0 = System.nanoTime();
        System.gc();
        long m0 = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        Muster m = new Muster(Weights.USUAL, LocalDate.of(2026, 3, 9), n);
        for (int i = 0; i < n; i++) {
            var x = p.made(i);
            m.put(x.person(), x.asked(), x.seats(), x.lapses());
        }
        m = m.on(LocalDate.of(2026, 3, 9), Weights.USUAL);
        System.gc();
        long t1 = System.nanoTime();
        System.gc();
        long m1 = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf("built %.1f s, %.1f bytes each%n", (t1 - t0) / 1e9, (m1 - m0) / (double) n);
        if (Boolean.getBoolean("histo"))
            try {
                new ProcessBuilder(
                                System.getProperty("java.home") + "/bin/jmap",
                                "-histo:live",
                                "" + ProcessHandle.current().pid())
                        .inheritIO()
                        .start()
                        .waitFor();
            } catch (Exception e) {
            }
        ;
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < 2000; i++) calls.add(p.call(i));
        for (int r = 0; r < Integer.getInteger("rounds", 8); r++) {
            long[] t = new long[calls.size()];
            int k = 0;
            long sum = 0;
            for (Call c : calls) {
                long s = System.nanoTime();
                sum += m.best(c, Population.NOW, 30).size();
                t[k++] = System.nanoTime() - s;
            }
            Arrays.sort(t);
            System.out.printf(
                    "median %.1f us p99 %.1f us mean %.1f (%d)%n",
                    t[t.length / 2] / 1e3,
                    t[t.length * 99 / 100] / 1e3,
                    Arrays.stream(t).average().getAsDouble() / 1e3,
                    sum);
        }
        Random rr = new Random(3);
        long[] t = new long[20000];
        for (int i = 0; i < t.length; i++) {
            var x = p.made(rr.nextInt(n));
            long s = System.nanoTime();
            m.past(
                    x.person().id(),
                    List.of(Population.NOW.minusSeconds(86400L * rr.nextInt(40))),
                    List.of(),
                    List.of());
            t[i] = System.nanoTime() - s;
        }
        Arrays.sort(t);
        System.out.printf("change median %.2f us p99 %.2f us%n", t[t.length / 2] / 1e3, t[t.length * 99 / 100] / 1e3);
    }
}
