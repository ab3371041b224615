package org.lemmata.doremi.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lemmata.doremi.weight.DomainWeights;
import org.lemmata.study.param.InvalidParameter;

class SharesTest {

  @Test
  void uniformOrDividedByTheirSum() {
    assertArrayEquals(
        new double[] {0.5, 0.5}, Shares.parse("shares", "uniform").weights("shares", 2).values());
    Shares given = Shares.parse("shares", "1:0:3");
    assertArrayEquals(new double[] {0.25, 0, 0.75}, given.weights("shares", 3).values());
    assertEquals(given, Shares.parse("shares", given.toString()));
    DomainWeights found = DomainWeights.of(0.1, 0.2, 0.4);
    assertEquals(Shares.of(found), Shares.parse("shares", Shares.of(found).toString()));
  }

  @Test
  void whatIsNoneIsRefused() {
    for (String text : new String[] {"", "even", "1:-1", "0:0", "1e308:1e308", "1:x"}) {
      String message =
          assertThrows(InvalidParameter.class, () -> Shares.parse("shares", text)).getMessage();
      assertTrue(message.startsWith("shares=" + text + ": shares must be uniform, or "), message);
    }
    Shares two = Shares.parse("shares", "1:2");
    assertEquals(
        "shares=1:2: shares must be uniform, or one number for each of the 6 domains",
        assertThrows(InvalidParameter.class, () -> two.weights("shares", 6)).getMessage());
  }

  @Test
  void sizesOfModels() {
    Net net = Net.parse("net", "2x64");
    assertEquals(new Net(2, 64), net);
    assertEquals("2x64", net.toString());
    assertEquals(4, net.shape("net", 95, 32).heads());
    for (String text :
        new String[] {"2x", "0x16", "2x20", "65x16", "1x8192", "2 x 64", "99999x16"}) {
      assertThrows(InvalidParameter.class, () -> Net.parse("net", text), text);
    }
    Net large = Net.parse("proxy", "64x4096");
    assertEquals(
        "proxy=64x4096: proxy must be smaller: a model of 64 layers of width 4096 with 95 tokens"
            + " and a context of 32 has 12888838144 parameters, and may have 2147483639",
        assertThrows(InvalidParameter.class, () -> large.shape("proxy", 95, 32)).getMessage());
  }
}
