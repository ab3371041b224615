package org.lemmata.attention.param;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.seeds.Agreement.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.param.InvalidParameter;

class CovariatesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"gaussian", "sphere", "uniform", "uniform-half"})
  void namedLawsHaveTheirMoments(String name) {
    Covariates law = Covariates.parse("covariates", name);
    assertEquals(name, law.toString());
    assertEquals(4, law.dimension(4));
    momentsMatch(law, 4);
  }

  @Test
  void rowsOfAFileAreResampledWithReplacement() throws IOException {
    Path file = write("p,q,r\n1,0,2\n-3,0.5,2\n0,4,-1\n0,4,-1\n");
    Covariates law = Covariates.parse("covariates", "@" + file);
    assertEquals("@" + file, law.toString());
    assertEquals(law, Covariates.parse("covariates", law.toString()));
    assertEquals(3, law.dimension(5));
    assertEquals(file.toString(), law.file().orElseThrow().path());
    // By hand: (1 + 9)/4, (-1.5)/4, (2 - 6)/4, (0.25 + 32)/4, (1 - 8)/4, (8 + 2)/4.
    Matrix expected = Matrix.of(3, 3, 2.5, -0.375, -1, -0.375, 8.0625, -1.75, -1, -1.75, 2.5);
    assertTrue(law.secondMoment(3).minus(expected).frobenius() < 1e-14);
    momentsMatch(law, 3);

    int[] seen = new int[3];
    double[] x = new double[3000];
    law.draw(Streams.of(1, "rows").stream(0), x, 1000, 3);
    for (int i = 0; i < x.length; i += 3) {
      double[] row = Arrays.copyOfRange(x, i, i + 3);
      if (Arrays.equals(row, new double[] {1, 0, 2})) {
        seen[0]++;
      } else if (Arrays.equals(row, new double[] {-3, 0.5, 2})) {
        seen[1]++;
      } else {
        assertTrue(Arrays.equals(row, new double[] {0, 4, -1}), () -> Arrays.toString(row));
        seen[2]++;
      }
    }
    // Binomial, with a quarter, a quarter and half of 1000 draws.
    assertEquals(250, seen[0], within(Math.sqrt(187.5)));
    assertEquals(250, seen[1], within(Math.sqrt(187.5)));
    assertEquals(500, seen[2], within(Math.sqrt(250)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,2;3 | has 1 values, not 2",
        "1,2;3,x | 'x'",
        "nan,nan;1,2 | line 1, column 1 is 'nan'",
        "0,0;0,0 | not zero",
        "1e200,0;1,1 | huge",
        "a,b | at least one row"
      })
  void badFilesAreOneSentence(String content, String message) throws IOException {
    Path file = write(content.strip().replace(";", "\n"));
    InvalidParameter refused =
        assertThrows(InvalidParameter.class, () -> Covariates.parse("covariates", "@" + file));
    assertTrue(refused.getMessage().contains(message.strip()), refused::getMessage);
    assertTrue(refused.getMessage().contains("covariates must be"), refused::getMessage);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "normal", "Gaussian", "@", "@no/such/file.csv"})
  void otherTextIsRefused(String text) {
    assertThrows(InvalidParameter.class, () -> Covariates.parse("covariates", text));
  }

  private void momentsMatch(Covariates law, int d) {
    int size = 40_000;
    double[] x = new double[size * d];
    law.draw(Streams.of(3, "moments").stream(0), x, size, d);
    Matrix sigma = law.secondMoment(d);
    Moments moments = new Moments(d * d + 1);
    double[] observed = new double[d * d + 1];
    for (int i = 0; i < x.length; i += d) {
      double square = 0;
      double weighted = 0;
      for (int j = 0; j < d; j++) {
        square += x[i + j] * x[i + j];
        for (int k = 0; k < d; k++) {
          observed[j * d + k] = x[i + j] * x[i + k];
          weighted += observed[j * d + k] * sigma.get(j, k);
        }
      }
      observed[d * d] = square * weighted;
      moments.add(observed);
    }
    for (int j = 0; j < d * d; j++) {
      assertEquals(
          sigma.get(j / d, j % d),
          moments.mean(j),
          within(moments.estimate(j).standardError()) + 1e-12);
    }
    assertEquals(
        law.fourthMoment(d),
        moments.mean(d * d),
        within(moments.estimate(d * d).standardError()) + 1e-9);
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("rows.csv"), content);
  }
}
