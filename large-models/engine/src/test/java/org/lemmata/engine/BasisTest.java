package org.lemmata.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.engine.home.Libraries;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Need;
import org.lemmata.study.Progress;
import org.lemmata.study.Repeats;
import org.lemmata.study.Request;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.run.ResultCache;
import org.lemmata.study.run.Runner;
import org.lemmata.study.table.Provenance;

/** What a table that was computed with tensors says of them, and that the cache looks at it. */
@NeedsTorch
class BasisTest {

  private static final String USUAL =
      "PyTorch 2\\.10\\.0, (OpenBLAS|MKL), 1 and 1 threads, cpu, [A-Z0-9]+.*";

  private static final String VECTOR = "jdk.incubator.vector";

  private final AtomicInteger runs = new AtomicInteger();

  record Settings(
      @Param(value = "size", byDefault = "2", min = 1, max = 9) int size,
      @Param(value = "where", byDefault = "auto") DeviceChoice device) {

    Settings resolved() {
      return new Settings(size, device.resolved());
    }
  }

  @AfterEach
  void asAtTheStart() {
    AutoDevice.means(DeviceChoice.AUTO);
  }

  @Test
  void whatIsKeptIsReadWithoutLoadingPyTorch(@TempDir Path folder) throws Exception {
    // A library of the user's own may ask a driver, of which nothing is known without loading it.
    assumeTrue(System.getenv("LEMMATA_TORCH") == null, "LEMMATA_TORCH is set");
    assumeTrue(Files.isReadable(Path.of("/proc/cpuinfo")), "nobody describes the processor");
    origin(folder, study(Libraries.need()));
    assertEquals(1, runs.get(), "computed");
    assertEquals("served, nothing loaded", said(folder, Map.of()));
    // With it a training of this project came out with other bits.
    Map<String, String> other = Map.of("OPENBLAS_CORETYPE", "Prescott");
    assertEquals("computed, with PyTorch", said(folder, other));
  }

  /** By a process that has the same modules as this one. */
  private static String said(Path folder, Map<String, String> environment) throws Exception {
    Path output = folder.resolve("output");
    Map<String, String> all = new HashMap<>(environment);
    if (ModuleLayer.boot().findModule(VECTOR).isPresent()) {
      all.put("JDK_JAVA_OPTIONS", "--add-modules " + VECTOR);
    }
    assertEquals(0, Child.start(all, SingleRun.class, output, folder.toString()).waitFor());
    List<String> lines = Files.readAllLines(output);
    return lines.get(lines.size() - 1);
  }

  /** Runs the study, and says whether anything was computed, and whether with PyTorch. */
  static final class SingleRun {

    private SingleRun() {}

    public static void main(String[] args) {
      BasisTest test = new BasisTest();
      test.origin(Path.of(args[0]), test.study(Libraries.need()));
      System.out.println(
          (test.runs.get() == 0 ? "served, " : "computed, ")
              + (Torch.isLoaded() ? "with PyTorch" : "nothing loaded"));
    }
  }

  private Study<Settings> study(Need... needs) {
    return Study.of("toy.tensors", Settings.class)
        .title("A sum")
        .describedBy("Adds ones.")
        .repeats(Repeats.BITS_PER_DEVICE)
        .canonical(Settings::resolved)
        .needs(needs)
        .rows(Double.class)
        .real("sum", "the sum", Double::doubleValue)
        .computedBy(
            (p, run, out) -> {
              runs.incrementAndGet();
              Device device = Device.choose(p.device());
              out.accept(
                  Step.compute(() -> device.floats(new float[p.size()], p.size()).sum().value()));
            });
  }

  private Provenance origin(Path folder, Study<Settings> study) {
    Runner runner =
        new Runner(
            Parallel.sequential(),
            Progress.NONE,
            Optional.of(new ResultCache(folder)),
            notice -> {});
    return runner.run(study, Request.with("device=cpu")).provenance().orElseThrow();
  }

  @Test
  void aTableOfTensorsSaysWhatItsBitsDependOn(@TempDir Path folder) {
    AutoDevice.means(DeviceChoice.CPU);
    Map<String, String> equipment = origin(folder, study(Libraries.need())).machine().equipment();
    assertEquals(Set.of(Libraries.need().what()), equipment.keySet());
    String line = equipment.get(Libraries.need().what());
    assertTrue(line.matches(USUAL), line);
  }

  @Test
  void aTableWithoutTensorsSaysNothingOfThem(@TempDir Path folder) {
    assertEquals(Map.of(), origin(folder, study()).machine().equipment());
  }

  @Test
  void theCacheServesOnlyWhatTheSameEquipmentComputed(@TempDir Path folder) {
    Need need = Libraries.need();
    origin(folder, study(need));
    origin(folder, study(need));
    assertEquals(1, runs.get(), "served");
    origin(folder, study(need.basedOn(() -> "PyTorch 2.10.0 of another kind")));
    assertEquals(2, runs.get(), "computed again");
  }
}
