package org.lemmata.doremi.study;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.ParameterSpec;

/** Models whose parameters no array holds are refused by the name that the study gives them. */
class LargeModelsTest {

  private static <P extends Record> void refuses(Study<P> study, Class<P> type, String parameter) {
    P large = ParameterSpec.of(type).parse(Map.of(parameter, "64x4096", "steps", "1"));
    Run run = Run.quiet(study.id(), 1);
    String sentence =
        assertThrows(InvalidParameter.class, () -> study.run(large, run)).getMessage();
    String begin = parameter + "=64x4096: " + parameter + " must be smaller: a model of 64 layers ";
    assertTrue(sentence.startsWith(begin), sentence);
  }

  @Test
  void ofATraining() {
    refuses(ModelStudy.STUDY, ModelStudy.Parameters.class, "net");
  }

  @Test
  void ofAProxy() {
    refuses(WeightsStudy.STUDY, WeightsStudy.Parameters.class, "net");
  }

  /** Before anything is trained, whichever of the two it is. */
  @ParameterizedTest
  @ValueSource(strings = {"proxy", "net"})
  void ofAMixture(String parameter) {
    refuses(MixtureStudy.STUDY, MixtureStudy.Parameters.class, parameter);
  }
}
