package org.lemmata.linalg.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.seeds.Agreement;

/** What the standard error of a quantile is worth. */
class OrderStatisticsTest {

  enum Law {
    UNIFORM {
      @Override
      void fill(Stream stream, double[] sample) {
        for (int i = 0; i < sample.length; i++) {
          sample[i] = stream.nextDouble();
        }
      }

      @Override
      double quantile(double p) {
        return p;
      }
    },
    EXPONENTIAL {
      @Override
      void fill(Stream stream, double[] sample) {
        for (int i = 0; i < sample.length; i++) {
          sample[i] = -Math.log1p(-stream.nextDouble());
        }
      }

      @Override
      double quantile(double p) {
        return -Math.log1p(-p);
      }
    },
    NORMAL {
      @Override
      void fill(Stream stream, double[] sample) {
        stream.normals(sample, 0, sample.length);
      }

      @Override
      double quantile(double p) {
        return Normal.quantile(p);
      }
    };

    abstract void fill(Stream stream, double[] sample);

    abstract double quantile(double p);
  }

  /** The places are 14 and 27, and 134 and 167. */
  @ParameterizedTest
  @CsvSource({"40, 6.5", "300, 16.5"})
  void degreesOfFreedomByHand(int n, double expected) {
    double[] sample = new double[n];
    Law.UNIFORM.fill(Streams.of(12, "degrees").stream(0), sample);
    assertEquals(expected, Median.of(sample).degreesOfFreedom());
  }

  /** For uniform values the distance is Beta(r, n + 1 - r): variance over squared mean by hand. */
  @ParameterizedTest
  @CsvSource({"40, 13", "300, 33"})
  void theScatterOfTheStandardError(int n, int r) {
    Moments errors = new Moments(1);
    double[] sample = new double[n];
    Streams family = Streams.of(13, "scatter");
    for (int run = 0; run < 20_000; run++) {
      Law.UNIFORM.fill(family.stream(run), sample);
      errors.add(Median.of(sample).standardError());
    }
    double relative = Math.sqrt(errors.covariance(0, 0)) / errors.mean(0);
    assertEquals(Math.sqrt((n + 1.0 - r) / (r * (n + 2.0))), relative, 0.03 * relative);
  }

  /** Student's interval misses no more often than its level. */
  @ParameterizedTest
  @CsvSource({
    "21, 0.5, UNIFORM, 40000",
    "21, 0.5, EXPONENTIAL, 40000",
    "21, 0.5, NORMAL, 40000",
    "40, 0.5, UNIFORM, 20000",
    "40, 0.5, EXPONENTIAL, 20000",
    "40, 0.5, NORMAL, 20000",
    "300, 0.5, UNIFORM, 10000",
    "300, 0.5, EXPONENTIAL, 10000",
    "300, 0.5, NORMAL, 10000",
    "100, 0.8, UNIFORM, 20000",
    "100, 0.8, EXPONENTIAL, 20000",
    "100, 0.8, NORMAL, 20000",
    "2000, 0.99, UNIFORM, 2000",
    "2000, 0.99, EXPONENTIAL, 2000",
    "2000, 0.99, NORMAL, 2000"
  })
  void studentsIntervalCovers(int n, double p, Law law, int runs) {
    double truth = law.quantile(p);
    double[] sample = new double[n];
    double[] levels = {0.01, 1e-4};
    int[] missed = new int[2];
    double[] critical = new double[2];
    Streams family = Streams.of(14, "coverage").child(law + " " + n);
    for (int run = 0; run < runs; run++) {
      law.fill(family.stream(run), sample);
      Estimate estimate = p == 0.5 ? Median.of(sample) : SampleQuantile.of(sample, p);
      for (int i = 0; i < 2; i++) {
        if (run == 0) {
          critical[i] = Student.critical(levels[i], estimate.degreesOfFreedom());
        }
        missed[i] += Math.abs(estimate.z(truth)) > critical[i] ? 1 : 0;
      }
    }
    for (int i = 0; i < 2; i++) {
      double chance = new Binomial(missed[i], runs).p(new Interval(0, levels[i]));
      assertTrue(
          chance > Agreement.FALSE_ALARM, missed[i] + " misses of " + runs + " at " + levels[i]);
    }
  }
}
