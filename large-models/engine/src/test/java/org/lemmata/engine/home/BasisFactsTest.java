package org.lemmata.engine.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whatever may change what PyTorch says of itself changes the facts, and little else does. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere nobody describes the processor")
class BasisFactsTest {

  /** No test has the libraries of this platform on its class path. */
  private static final String PLATFORM = "linux-riscv64";

  private static final String CPU =
      """
      processor\t: 0
      vendor_id\t: AuthenticAMD
      model name\t: AMD EPYC
      cpu MHz\t\t: 1996.2
      flags\t\t: fpu sse2 avx2
      """;

  @TempDir Path root;

  private Path cpu;
  private Path fetched;
  private Path own;
  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, String> properties = new HashMap<>();

  @BeforeEach
  void libraries() throws IOException {
    cpu = Files.writeString(root.resolve("cpuinfo"), CPU);
    environment.put("LEMMATA_CACHE", root.toString());
    fetched = Files.createDirectories(Libraries.folder(environment, PLATFORM));
    Files.writeString(fetched.resolve("libtorch_cpu.so"), "wood");
    own = Files.createDirectory(root.resolve("lib"));
    Files.writeString(own.resolve("libtorch_cpu.so"), "iron");
  }

  private Optional<List<String>> seen() {
    return new BasisFacts(environment, properties, PLATFORM, cpu).seen();
  }

  private void assertChanged(Optional<List<String>> before, String by) {
    Optional<List<String>> now = seen();
    assertTrue(now.isPresent(), by);
    assertNotEquals(before, now, by);
  }

  @Test
  void whatSteersTheLibrariesIsAFact() {
    for (String name :
        List.of(
            "ATEN_CPU_CAPABILITY",
            "GLIBC_TUNABLES",
            "LD_LIBRARY_PATH",
            "LD_PRELOAD",
            "MKL_CBWR",
            "OMP_NUM_THREADS",
            "ONEDNN_MAX_CPU_ISA",
            "OPENBLAS_CORETYPE",
            "TORCH_ALLOW_TF32_CUBLAS_OVERRIDE")) {
      Optional<List<String>> before = seen();
      environment.put(name, "this");
      assertChanged(before, name);
      before = seen();
      environment.put(name, "that");
      assertChanged(before, name);
    }
    Optional<List<String>> before = seen();
    environment.put("LEMMATA_TORCH", own.toString());
    assertChanged(before, "another PyTorch");
    before = seen();
    properties.put("org.bytedeco.openblas.load", "mkl");
    assertChanged(before, "another BLAS");
  }

  @Test
  void whatSteersNothingIsNone() throws IOException {
    Optional<List<String>> before = seen();
    environment.put("PWD", "/elsewhere");
    Files.writeString(cpu, CPU.replace("1996.2", "2600.0").replace(": 0\n", ": 1\n"));
    // The loader of the libraries makes such links when it first loads them.
    Files.createSymbolicLink(fetched.resolve("libtorch.so"), Path.of("libtorch_cpu.so"));
    assertEquals(before, seen());
    assertTrue(before.isPresent());
  }

  @Test
  void anotherProcessorThatSharesTheHomeHasOtherFacts() throws IOException {
    Optional<List<String>> before = seen();
    Files.writeString(cpu, CPU.replace("avx2", "avx2 avx512f"));
    assertChanged(before, "instructions");
    before = seen();
    Files.writeString(cpu, CPU.replace("AMD EPYC", "AMD EPYC 9654"));
    assertChanged(before, "model");
    before = seen();
    Files.writeString(cpu, CPU + CPU.replace("sse2", "sse2 sse3"));
    assertChanged(before, "one of several");
  }

  @Test
  void anotherFileIsAFactThoughItLooksTheSame() throws IOException {
    for (Path folder : List.of(fetched, own)) {
      environment.put("LEMMATA_TORCH", own.toString());
      Path library = folder.resolve("libtorch_cpu.so");
      FileTime time = Files.getLastModifiedTime(library);
      Optional<List<String>> before = seen();
      Path other = Files.writeString(root.resolve("other"), "gold");
      Files.setLastModifiedTime(other, time);
      Files.delete(library);
      Files.move(other, library);
      assertChanged(before, "replaced in " + folder);
      before = seen();
      Files.writeString(folder.resolve("libc10.so"), "stone");
      assertChanged(before, "added to " + folder);
    }
    Path elsewhere = Files.writeString(root.resolve("elsewhere"), "gold");
    Optional<List<String>> before = seen();
    Files.createSymbolicLink(fetched.resolve("libgomp.so"), elsewhere);
    assertChanged(before, "a link to the outside");
  }

  @Test
  void whatCannotBeSeenLeavesNoFacts() throws IOException {
    environment.put("LEMMATA_TORCH", own.toString());
    assertTrue(seen().isPresent());
    for (String driven : List.of("libtorch_cuda.so", "libtorch_hip.so", "libtorch_xpu.so")) {
      Path library = Files.createFile(own.resolve(driven));
      assertEquals(Optional.empty(), seen(), driven);
      Files.delete(library);
    }
    Files.writeString(cpu, "processor\t: 0\n");
    assertEquals(Optional.empty(), seen(), "no instructions");
    Files.delete(cpu);
    assertEquals(Optional.empty(), seen(), "no processor");
    Files.writeString(cpu, CPU);
    assertTrue(seen().isPresent());
    environment.remove("LEMMATA_TORCH");
    Files.delete(fetched.resolve("libtorch_cpu.so"));
    assertEquals(Optional.empty(), seen(), "no libraries");
  }
}
