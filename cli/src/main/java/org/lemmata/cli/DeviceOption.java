package org.lemmata.cli;

import java.util.List;
import org.lemmata.engine.AskedDevices;
import org.lemmata.engine.AutoDevice;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.engine.home.Libraries;
import org.lemmata.engine.home.TorchFolder;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.run.Supplies;
import picocli.CommandLine.Option;

/** Where models are trained of which nothing else says it. */
final class DeviceOption {

  @Option(
      names = "--device",
      paramLabel = "auto|cpu|gpu|cpus:N|gpus:N",
      description =
          "what 'auto' means for studies that train models: auto, which is the GPU if PyTorch can"
              + " use one and otherwise the CPU; cpu; or gpu, and nothing else; gpus:N shares each"
              + " batch that a study cuts into shards among N GPUs, and cpus:N among N threads, with"
              + " the same result for any N (default: auto)")
  private String device = "auto";

  /**
   * Says it to what computes in this process.
   *
   * @param supplies gets what is needed to look for a GPU
   * @throws InvalidParameter if it is none of those
   * @throws org.lemmata.study.Need.Missing if a GPU is asked for and there is none, or fewer than
   *     are asked for
   */
  void apply(Supplies supplies) {
    AskedDevices asked = asked();
    AutoDevice.means(asked);
    System.setProperty(AutoDevice.PROPERTY, asked.toString());
    if (asked.kind() == DeviceChoice.GPU) {
      if (TorchFolder.mayHaveGpu()) {
        supplies.missing(List.of(Libraries.need()));
      }
      asked.kind().resolved(asked.count());
    }
  }

  private AskedDevices asked() {
    try {
      return AskedDevices.parse(device.strip());
    } catch (IllegalArgumentException e) {
      throw new InvalidParameter("--device", device, AskedDevices.LEGAL);
    }
  }
}
