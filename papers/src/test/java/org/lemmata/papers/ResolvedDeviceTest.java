package org.lemmata.papers;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.study.Papers;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Parameter;
import org.lemmata.study.param.ParameterSpec;

/** What is kept says on which device it was computed, in every study that computes on one. */
class ResolvedDeviceTest {

  private static final String AUTO = "auto";

  @TestFactory
  Stream<DynamicTest> aCanonicalDeviceIsNeverAuto() {
    List<Study<?>> studies =
        Papers.load().all().stream()
            .<Study<?>>flatMap(paper -> paper.studies().stream())
            .filter(study -> devices(study).findAny().isPresent())
            .toList();
    assertFalse(studies.isEmpty());
    return studies.stream()
        .map(study -> DynamicTest.dynamicTest(study.id(), () -> assertResolved(study)));
  }

  private static Stream<Parameter> devices(Study<?> study) {
    return ParameterSpec.of(study.parameters()).parameters().stream()
        .filter(parameter -> parameter.parse(parameter.byDefault()) instanceof DeviceChoice);
  }

  /** At the defaults, and at each example of each other parameter. */
  private static <P extends Record> void assertResolved(Study<P> study) {
    ParameterSpec<P> spec = ParameterSpec.of(study.parameters());
    for (Parameter other : spec.parameters()) {
      for (String example : other.examples()) {
        Map<String, String> set = new HashMap<>(Map.of(other.name(), example));
        devices(study).forEach(device -> set.put(device.name(), AUTO));
        P parameters;
        try {
          parameters = spec.parse(set);
        } catch (InvalidParameter contradiction) {
          continue;
        }
        Map<String, String> kept = spec.format(study.canonical(parameters));
        devices(study)
            .forEach(device -> assertNotEquals(AUTO, kept.get(device.name()), set::toString));
      }
    }
  }
}
