package org.lemmata.cli;

import java.util.List;
import org.lemmata.engine.AutoDevice;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.engine.home.Libraries;
import org.lemmata.engine.home.TorchFolder;
import org.lemmata.study.run.Supplies;
import picocli.CommandLine.Option;

/** Where models are trained of which nothing else says it. */
final class DeviceOption {

  @Option(
      names = "--device",
      paramLabel = "auto|cpu|gpu",
      description =
          "what 'auto' means for studies that train models: auto, which is the GPU if PyTorch can"
              + " use "
              + "one and otherwise the CPU; cpu; or gpu, and nothing else (default: auto)")
  private String device = "auto";

  /**
   * Says it to what computes in this process.
   *
   * @param supplies gets what is needed to look for a GPU
   * @throws org.lemmata.study.param.InvalidParameter if it is none of the three
   * @throws org.lemmata.study.Need.Missing if a GPU is asked for and there is none
   */
  void apply(Supplies supplies) {
    DeviceChoice choice = Arguments.choice("--device", device, DeviceChoice.class);
    AutoDevice.means(choice);
    System.setProperty(AutoDevice.PROPERTY, choice.name());
    if (choice == DeviceChoice.GPU) {
      if (TorchFolder.mayHaveGpu()) {
        supplies.missing(List.of(Libraries.need()));
      }
      choice.resolved();
    }
  }
}
