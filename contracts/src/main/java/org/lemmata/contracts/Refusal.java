package org.lemmata.contracts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.lemmata.study.Excerpt;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Parameter;
import org.lemmata.study.param.ParameterSpec;

/** Whether a study that refuses parameters says which one, its value, and what would be legal. */
final class Refusal {

  private Refusal() {}

  /**
   * Checks the sentence of a refusal.
   *
   * @param spec the parameters
   * @param set what was set
   * @param refusal what was thrown
   */
  static void check(ParameterSpec<?> spec, Map<String, String> set, InvalidParameter refusal) {
    String sentence = refusal.asTyped(spec, set).getMessage();
    Optional<Parameter> named =
        spec.parameters().stream()
            .filter(parameter -> sentence.startsWith(parameter.name() + "="))
            .findFirst();
    assertTrue(named.isPresent(), () -> "names no parameter of the study: " + sentence);
    Parameter parameter = named.get();
    String middle = ": " + parameter.name() + " must be ";
    int at = sentence.indexOf(middle);
    assertTrue(
        at >= 0 && !sentence.substring(at + middle.length()).isBlank(),
        () -> "does not say what is legal: " + sentence);
    String said = sentence.substring(parameter.name().length() + 1, at);
    String given = set.getOrDefault(parameter.name(), parameter.byDefault());
    assertTrue(
        said.equals(Excerpt.of(given)),
        () -> "says another value than " + parameter.name() + "=" + given + ": " + sentence);
  }
}
