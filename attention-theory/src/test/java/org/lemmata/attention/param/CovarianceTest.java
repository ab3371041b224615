package org.lemmata.attention.param;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.Prompt;
import org.lemmata.linalg.Matrix;
import org.lemmata.study.param.InvalidParameter;

/** Covariances and priors as text and from files. */
class CovarianceTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"isotropic", "1:1:0.25", "3"})
  void textComesBack(String text) {
    Covariance parsed = Covariance.parse("covariance", text);
    assertEquals(text, parsed.toString());
    assertEquals(parsed, Covariance.parse("covariance", parsed.toString()));
    assertTrue(parsed.file().isEmpty());
  }

  @Test
  void listsSetTheDimensionAndKeepTheirOrder() {
    Covariance list = Covariance.parse("covariance", "2:0.5:1");
    assertEquals(3, list.dimension(7));
    assertArrayEquals(new double[] {2, 0.5, 1}, list.eigenvalues(7));
    assertEquals(Matrix.identity(4), Covariance.isotropic().matrix(4));
  }

  @Test
  void filesAreReadInTheirEigenbasis() throws IOException {
    Covariance read = Covariance.parse("covariance", file("2,1\n1,2\n"));
    assertEquals(2, read.dimension(9));
    assertArrayEquals(new double[] {1, 3}, read.eigenvalues(9), 1e-14);
    assertTrue(read.file().isPresent());
    Prior prior = Prior.parse("prior", "4:0.5");
    Prompt full = prior.prompt(read, 9, 6, 0.1);
    Prompt diagonal = prior.diagonalPrompt(read, 9, 6, 0.1);
    assertEquals(Optimum.loss(diagonal), Optimum.loss(full), 1e-13);
    assertEquals(Optimum.plainLoss(diagonal), Optimum.plainLoss(full), 1e-13);
  }

  @Test
  void badFilesSayWhatIsWrong() throws IOException {
    assertTrue(message(file("1,2\n3,4\n")).contains("symmetric matrix; entry (2, 1) is 3 but"));
    assertTrue(message(file("1,2\n2,1\n")).contains("positive definite"));
    assertTrue(message(file("1,2\n2,1\n")).contains("from -1"));
    assertTrue(message(file("1e308,0\n0,1e308\n")).contains("its largest entry is 1e308 in size"));
    assertTrue(message(file("1e13\n")).contains("eigenvalues from 1e-12 to 1e12"));
    assertTrue(message(file("1,2,3\n2,1,3\n")).contains("2 rows and 3 columns"));
    assertTrue(message(file("nan,nan\n2,1\n1,2\n")).contains("line 1, column 1 is 'nan'"));
    assertTrue(message(file("−2,−1\n2,1\n1,2\n")).contains("line 1, column 1 is '−2'"));
    assertTrue(message("@" + folder.resolve("missing")).contains("can be read"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1:-1", "1:0", "1:x", "iso", "1e13", "nan", "٣", "1:٣"})
  void badTextIsRefused(String text) {
    assertTrue(message(text).startsWith("covariance=" + text + ": covariance must be isotropic"));
  }

  @Test
  void priors() {
    Covariance sigma = Covariance.parse("covariance", "1:0.25");
    Prompt inverse = Prior.parse("prior", "inverse-covariance").prompt(sigma, 5, 3, 0);
    assertEquals(Matrix.diagonal(1, 4), inverse.omega());
    Prior fixed = Prior.parse("prior", "1:0");
    assertEquals(fixed, Prior.parse("prior", fixed.toString()));
    assertEquals(Matrix.diagonal(1, 0), fixed.prompt(sigma, 5, 3, 0).omega());
    InvalidParameter wrong =
        assertThrows(InvalidParameter.class, () -> fixed.prompt(Covariance.isotropic(), 3, 3, 0));
    assertTrue(wrong.getMessage().contains("covariance's 3, not 2"));
    for (String text : new String[] {"0:0", "-1:1", "flat", ""}) {
      assertThrows(InvalidParameter.class, () -> Prior.parse("prior", text));
    }
  }

  private static String message(String text) {
    return assertThrows(InvalidParameter.class, () -> Covariance.parse("covariance", text))
        .getMessage();
  }

  private String file(String text) throws IOException {
    return "@" + Files.writeString(Files.createTempFile(folder, "sigma", ".csv"), text);
  }
}
