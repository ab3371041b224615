package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.lemmata.study.Study;
import org.lemmata.study.param.ParameterSpec;

/** Checks a command that the program prints without running it. */
final class ExampleChecks {

  private ExampleChecks() {}

  static void assertLegal(Study<?> study, String... words) {
    assertEquals("lemmata", words[0]);
    assertEquals("run", words[1]);
    assertEquals(study.id(), words[2]);
    ParameterSpec<?> spec = ParameterSpec.of(study.parameters());
    for (int i = 3; i < words.length - 1; i++) {
      if (words[i].equals("--set") || words[i].equals("--sweep")) {
        String[] assignment = words[i + 1].split("=", 2);
        for (String value : assignment[1].split(",", -1)) {
          spec.parse(Map.of(assignment[0], value));
        }
      }
    }
  }
}
