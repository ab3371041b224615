package org.lemmata.symboltuning.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lemmata.engine.gpt.GptShape;
import org.lemmata.study.param.InvalidParameter;

class SizeTest {

  @Test
  void theShapeOfAPlainTransformer() {
    assertEquals(new GptShape(10, 7, 3, 32, 4), new Size(32, 3, 4).shape(10, 7));
  }

  @Test
  void aModelTooLargeForOneArrayIsRefusedByItsWidth() {
    Size large = new Size(1024, 24, 64);
    assertEquals(
        "width=1024: width must be smaller: a model of 24 layers of width 1024 with 2000000 tokens"
            + " and a context of 64 has 2350376960 parameters, and may have 2147483639",
        assertThrows(InvalidParameter.class, () -> large.shape(2_000_000, 64)).getMessage());
  }
}
