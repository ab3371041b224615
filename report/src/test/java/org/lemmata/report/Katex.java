package org.lemmata.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.roastedroot.quickjs4j.core.Runner;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Properties;

/** KaTeX itself, in an interpreter of JavaScript that takes a hundredth of a second a formula. */
final class Katex {

  private static final String PROPERTIES = "/META-INF/maven/org.webjars.npm/katex/pom.properties";

  private static final String SET_ALL =
      """
      ;for (const formula of formulas) {
        console.log(katex.renderToString(formula, {displayMode: true, output: "mathml"})
          .replace(/\\s*\\n\\s*/g, " "));
      }
      """;

  private Katex() {}

  /** MathML of each formula. */
  static List<String> displayed(List<String> formulas) throws IOException {
    String list = new ObjectMapper().writeValueAsString(formulas);
    try (Runner runner = Runner.builder().build()) {
      runner.compileAndExec(
          "globalThis.self = globalThis;" + script() + ";const formulas = " + list + SET_ALL);
      return runner.stdout().strip().lines().toList();
    }
  }

  static String version() throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(Resources.text(PROPERTIES)));
    return properties.getProperty("version");
  }

  private static String script() throws IOException {
    return Resources.text("/META-INF/resources/webjars/katex/" + version() + "/dist/katex.min.js");
  }
}
