package org.lemmata.meanfield.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lemmata.study.param.DoubleList;
import org.lemmata.study.param.InvalidParameter;

class TableSizeTest {

  @Test
  void tablesThatWouldFillTheMemoryAreRefused() {
    DoubleList times = DoubleList.parse("times", "0..9/999");
    TableSize.require(times, 1000);
    String message =
        assertThrows(InvalidParameter.class, () -> TableSize.require(times, 2000)).getMessage();
    assertEquals("times=1000 times: times must be at most 500 with 2000 rows each", message);
  }
}
