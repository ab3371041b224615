package org.lemmata.linalg;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Tables of published numbers beside the tests, whose first lines say where they come from. */
public final class ReferenceData {
  private ReferenceData() {}

  /** The rows of numbers of a file of this package, without the lines that begin with #. */
  public static double[][] rows(String file) throws IOException {
    try (InputStream in = ReferenceData.class.getResourceAsStream(file)) {
      assertNotNull(in, file);
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray())
          .toArray(double[][]::new);
    }
  }
}
