package org.lemmata.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.engine.shard.Placement;
import org.lemmata.study.Need;
import org.lemmata.study.param.InvalidParameter;

/** Several devices that are asked for: read, refused where they would be idle, and never fewer. */
class AskedDevicesTest {

  @AfterEach
  void asAtTheStart() {
    AutoDevice.means(DeviceChoice.AUTO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "cpu", "gpu", "cpus:2", "cpus:64", "gpus:2", "gpus:17"})
  void whatIsReadIsWrittenAgain(String text) {
    assertEquals(text, AskedDevices.parse(text).toString());
  }

  @Test
  void oneOfSeveralIsOne() {
    assertEquals(new AskedDevices(DeviceChoice.CPU, 1), AskedDevices.parse("cpus:1"));
    assertEquals("gpu", AskedDevices.parse("gpus:1").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "tpu", "CPU", "cpu:2", "cpus", "cpus:0", "cpus:65", "gpus:-1", "autos:2", "all"
      })
  void otherWordsAreRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> AskedDevices.parse(text));
  }

  @Test
  void moreDevicesThanShardsAreRefusedInOneSentence() {
    AutoDevice.means(AskedDevices.parse("cpus:3"));
    for (DeviceChoice wish : List.of(DeviceChoice.CPU, DeviceChoice.AUTO)) {
      assertEquals(DeviceChoice.CPU, wish.resolved(3));
      assertEquals(
          "--device cpus:3 asks for 3 devices to share the shards of each batch; set shards, which"
              + " is 2, to 3 or more.",
          assertThrows(Need.Missing.class, () -> wish.resolved(2)).getMessage());
      assertEquals(
          "--device cpus:3 asks for 3 devices, and this cannot be shared and is computed on one.",
          assertThrows(Need.Missing.class, wish::resolved).getMessage());
    }
    assertThrows(Need.Missing.class, () -> new Placement(2, DeviceChoice.AUTO).resolved());
    assertEquals(
        new Placement(6, DeviceChoice.CPU), new Placement(6, DeviceChoice.AUTO).resolved());
  }

  @Test
  void theNumberIsOfTheKindThatIsAskedFor() {
    AutoDevice.means(AskedDevices.parse("gpus:3"));
    assertEquals(DeviceChoice.CPU, DeviceChoice.CPU.resolved());
  }

  @Test
  void fewerGpusThanAskedForAreSaid() {
    assertEquals(
        "--device gpus:4 asks for 4 GPUs, and PyTorch sees 1.",
        AskedDevices.parse("gpus:4").tooFew(1));
  }

  @Test
  void shardsMustDivideTheBatch() {
    Placement placement = new Placement(4, DeviceChoice.CPU);
    placement.requireParts("windows", 12);
    InvalidParameter refused =
        assertThrows(InvalidParameter.class, () -> placement.requireParts("windows", 10));
    assertEquals("shards=4: shards must be a divisor of windows=10", refused.getMessage());
  }
}
