package org.lemmata.engine.gpt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lemmata.study.param.HeapRoom;

class GptShapeTest {

  private static String refused(int vocabulary, int context, int layers, int width, int heads) {
    return assertThrows(
            IllegalArgumentException.class,
            () -> new GptShape(vocabulary, context, layers, width, heads))
        .getMessage();
  }

  @Test
  void aModelOfMoreParametersThanOneArrayHoldsIsRefusedInOneSentence() {
    assertEquals(
        "a model of 48 layers of width 4096 with 61 tokens and a context of 64 has 9666752512"
            + " parameters, and may have 2147483639",
        refused(61, 64, 48, 4096, 64));
    // Larger than any long.
    refused(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, 1);
  }

  /** Layers of width 1 have 25 parameters, the last norm has 2. */
  @Test
  void theLargestModelFillsAnArray() {
    int context = 1;
    int vocabulary = (int) (HeapRoom.LARGEST_ARRAY - 25 - 2 - context);
    assertEquals(HeapRoom.LARGEST_ARRAY, new GptShape(vocabulary, context, 1, 1, 1).parameters());
    refused(vocabulary + 1, context, 1, 1, 1);
  }

  @Test
  void sizesOutsideTheirRangesAreRefused() {
    refused(1, 1, 1, 1, 1);
    refused(2, 0, 1, 1, 1);
    refused(2, 1, 0, 1, 1);
    refused(2, 1, 1, 3, 2);
    refused(2, 1, 1, 0, 1);
    refused(2, 1, 1, 1, 0);
  }
}
