package dev.aloud.star.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Principal axes of rows of numbers, by Jacobi's rotations. */
final class Eigen {
    private static final int SWEEPS = 12;

    private Eigen() {}

    static float[] mean(List<float[]> rows) {
        double[] sum = new double[rows.get(0).length];
        for (float[] row : rows) {
            for (int d = 0; d < sum.length; d++) {
                sum[d] += row[d];
            }
        }
        float[] mean = new float[sum.length];
        for (int d = 0; d < sum.length; d++) {
            mean[d] = (float) (sum[d] / rows.size());
        }
        return mean;
    }

    /** The axes along which the rows spread most around their mean, the widest first: axes x width. */
    static float[][] axes(List<float[]> rows, float[] mean, int count) {
        double[][] a = covariance(rows, mean);
        int n = a.length;
        double[][] v = new double[n][n];
        for (int i = 0; i < n; i++) {
            v[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, v, p, q);
                }
            }
        }
        return IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -a[i][i]))
                .limit(count)
                .map(i -> floats(v[i]))
                .toArray(float[][]::new);
    }

    private static float[] floats(double[] axis) {
        float[] result = new float[axis.length];
        for (int d = 0; d < result.length; d++) {
            result[d] = (float) axis[d];
        }
        return result;
    }

    private static double[][] covariance(List<float[]> rows, float[] mean) {
        int n = mean.length;
        double[][] a = new double[n][n];
        double[] x = new double[n];
        for (float[] row : rows) {
            for (int i = 0; i < n; i++) {
                x[i] = row[i] - mean[i];
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    a[i][j] += x[i] * x[j] / rows.size();
                }
            }
        }
        return a;
    }

    /** Makes a[p][q] nothing; the rows of v are the axes. */
    private static void rotate(double[][] a, double[][] v, int p, int q) {
        if (Math.abs(a[p][q]) < 1e-14) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        turn(a[p], a[q], c, s);
        for (double[] row : a) {
            double x = row[p];
            double y = row[q];
            row[p] = c * x - s * y;
            row[q] = s * x + c * y;
        }
        turn(v[p], v[q], c, s);
    }

    private static void turn(double[] a, double[] b, double c, double s) {
        for (int i = 0; i < a.length; i++) {
            double x = a[i];
            a[i] = c * x - s * b[i];
            b[i] = s * x + c * b[i];
        }
    }
}
