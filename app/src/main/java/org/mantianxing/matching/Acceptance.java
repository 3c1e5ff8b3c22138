package org.mantianxing.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mantianxing.matching.Asking.Answered;

/**
 * How likely somebody says yes: a logistic regression with a normal prior (found by Newton's method), then a shift for each
 * skill, drawn towards nothing where few were asked. Without any history it says what the prior says.
 */
public final class Acceptance {
    /** Log-odds: of everybody, a logarithm of distance, free, bound, short notice, weekend, evening, own record, patience. */
    private static final double[] PRIOR = {-1.1, -0.4, 0.5, 0.5, -0.4, 0.1, -0.1, 0.8, 1};

    /** So many offers it takes to move a coefficient half-way, roughly. */
    private static final double TRUST = 20;

    private static final double SKILL_TRUST = 10;
    private static final double UNKNOWN_KILOMETRES = 5;
    private static final double SHORT_NOTICE_HOURS = 24;
    private static final double ANSWER_HOURS = 6;
    private static final double LEAST_HOURS = 0.25;
    /** Newton's method doubles the right digits with each; from the prior, these are plenty. */
    private static final int STEPS = 12;

    private static final double LEAST = 0.01;
    private static final double MOST = 0.97;

    private final double[] weights;
    private final Map<String, Double> skills;

    private Acceptance(double[] weights, Map<String, Double> skills) {
        this.weights = weights;
        this.skills = skills;
    }

    /** Learns from what became of offers. */
    public static Acceptance of(List<Answered> history) {
        double[][] rows = history.stream().map(one -> features(one.asking())).toArray(double[][]::new);
        double[] weights = PRIOR.clone();
        for (int i = 0; i < STEPS; i++) {
            double[] step = step(weights, rows, history);
            for (int j = 0; j < weights.length; j++) {
                weights[j] += step[j];
            }
        }
        return new Acceptance(weights, shifts(weights, rows, history));
    }

    /** Between a hundredth and 97 hundredths: nobody is ever sure. */
    public double chance(Asking asking) {
        double odds = dot(weights, features(asking)) + skills.getOrDefault(asking.skill(), 0.0);
        return Math.clamp(logistic(odds), LEAST, MOST);
    }

    /** Offers of a like chance, and how many of them were accepted. */
    public record Bin(double from, double to, int offers, double expected, double accepted) {}

    /** Whether what it says comes true, by tenths of chance; tenths without offers are left out. */
    public List<Bin> calibration(List<Answered> others) {
        int tenths = 10;
        int[] count = new int[tenths];
        double[] expected = new double[tenths];
        int[] yes = new int[tenths];
        for (Answered one : others) {
            double chance = chance(one.asking());
            int bin = (int) (chance * tenths);
            count[bin]++;
            expected[bin] += chance;
            yes[bin] += one.yes() ? 1 : 0;
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < tenths; i++) {
            if (count[i] > 0) {
                bins.add(new Bin(
                        (double) i / tenths,
                        (i + 1.0) / tenths,
                        count[i],
                        expected[i] / count[i],
                        (double) yes[i] / count[i]));
            }
        }
        return bins;
    }

    private static double[] features(Asking one) {
        double kilometres = Double.isNaN(one.kilometres()) ? UNKNOWN_KILOMETRES : one.kilometres();
        return new double[] {
            1,
            Math.log1p(kilometres),
            one.free() ? 1 : 0,
            bound(one.bond()),
            one.hoursAhead() < SHORT_NOTICE_HOURS ? 1 : 0,
            one.weekend() ? 1 : 0,
            one.evening() ? 1 : 0,
            record(one.asked(), one.accepted()),
            patience(one.hoursToAnswer())
        };
    }

    private static double bound(Bond bond) {
        return switch (bond) {
            case TEAM, KNOWS_PERSON, KNOWS_PLACE -> 1;
            case SAME_STATION -> 0.5;
            case SAME_AREA -> 0.25;
            case NONE -> 0;
        };
    }

    /** The log-odds of one's own answers, as if six others had been asked before and two had said yes. */
    private static double record(int asked, int accepted) {
        return Math.log((accepted + 2.0) / (asked - accepted + 4.0)) - Math.log(0.5);
    }

    /** Most of those who say yes do so within hours: the logarithm of their share within the time that the offer waits. */
    private static double patience(double hours) {
        return Math.log1p(-Math.exp(-Math.max(hours, LEAST_HOURS) / ANSWER_HOURS));
    }

    private static double[] step(double[] weights, double[][] rows, List<Answered> history) {
        int n = weights.length;
        double[] gradient = new double[n];
        double[][] curve = new double[n][n];
        for (int j = 0; j < n; j++) {
            gradient[j] = TRUST * (PRIOR[j] - weights[j]);
            curve[j][j] = TRUST;
        }
        for (int i = 0; i < rows.length; i++) {
            double chance = logistic(dot(weights, rows[i]));
            double missed = (history.get(i).yes() ? 1 : 0) - chance;
            double weight = chance * (1 - chance);
            for (int j = 0; j < n; j++) {
                gradient[j] += missed * rows[i][j];
                for (int k = 0; k < n; k++) {
                    curve[j][k] += weight * rows[i][j] * rows[i][k];
                }
            }
        }
        return solve(curve, gradient);
    }

    /** By elimination; the matrix has no zero on its way, because of the prior on its diagonal. */
    private static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double factor = matrix[j][i] / matrix[i][i];
                for (int k = i; k < n; k++) {
                    matrix[j][k] -= factor * matrix[i][k];
                }
                right[j] -= factor * right[i];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                right[i] -= matrix[i][k] * right[k];
            }
            right[i] /= matrix[i][i];
        }
        return right;
    }

    private static Map<String, Double> shifts(double[] weights, double[][] rows, List<Answered> history) {
        Map<String, double[]> sums = new HashMap<>();
        for (int i = 0; i < rows.length; i++) {
            double chance = logistic(dot(weights, rows[i]));
            double[] sum = sums.computeIfAbsent(history.get(i).asking().skill(), _ -> new double[] {0, SKILL_TRUST});
            sum[0] += (history.get(i).yes() ? 1 : 0) - chance;
            sum[1] += chance * (1 - chance);
        }
        Map<String, Double> shifts = new HashMap<>();
        sums.forEach((skill, sum) -> shifts.put(skill, sum[0] / sum[1]));
        return shifts;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static double logistic(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }
}
