package org.lemmata.engine.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.study.fetch.Jar;

/** Where the libraries are looked for, and what is said where they are not. */
class LibrariesTest {

  private static final String LINUX = "linux-x86_64";

  @Test
  void platformsHaveTheNamesOfTheJars() {
    assertEquals(LINUX, Platform.of("Linux", "amd64"));
    assertEquals("linux-arm64", Platform.of("Linux", "aarch64"));
    assertEquals("macosx-arm64", Platform.of("Mac OS X", "aarch64"));
    assertEquals("windows-x86_64", Platform.of("Windows 11", "amd64"));
    assertEquals("freebsd-riscv64", Platform.of("FreeBSD", "riscv64"));
  }

  @Test
  void theJarsToFetchAreOfTheVersionsThatTheProgramIsBuiltWith() throws IOException {
    for (String platform : List.of(LINUX, "macosx-arm64", "macosx-x86_64", "windows-x86_64")) {
      List<Jar> artefacts = Artefacts.of(platform);
      assertEquals(3, artefacts.size(), platform);
      for (Jar artefact : artefacts) {
        assertEquals(version(artefact), artefact.version(), artefact.file());
        assertTrue(artefact.sha256().matches("[0-9a-f]{64}"), artefact.file());
      }
    }
  }

  private static String version(Jar artefact) throws IOException {
    String name =
        "/META-INF/maven/%s/%s/pom.properties".formatted(artefact.group(), artefact.name());
    try (InputStream in = LibrariesTest.class.getResourceAsStream(name)) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    }
  }

  @Test
  void aPlatformWithoutPyTorchHasOneSentence() {
    assertEquals(
        Optional.of("Needs PyTorch, whose Java libraries are not built for linux-arm64."),
        Libraries.missing(Map.of(), "linux-arm64"));
  }

  @Test
  void librariesThatAreNotHereComeWithTheCommandThatFetchesThem(@TempDir Path cache)
      throws IOException {
    // No test has the libraries of this platform on its class path on another one.
    String other = Platform.here().equals("macosx-arm64") ? LINUX : "macosx-arm64";
    Map<String, String> environment = Map.of("LEMMATA_CACHE", cache.toString());
    String sentence = Libraries.missing(environment, other).orElseThrow();
    assertTrue(
        sentence.matches(
            "Needs PyTorch, which is not here; 'lemmata fetch torch' fetches it \\(\\d+ MB\\)\\."),
        sentence);
    Files.createDirectories(Libraries.folder(environment, other));
    assertEquals(Optional.empty(), Libraries.missing(environment, other));
  }

  @Test
  void theLibrariesOfABundleComeFirst(@TempDir Path root) throws IOException {
    Map<String, String> environment = Map.of("LEMMATA_CACHE", root.resolve("cache").toString());
    Path cached = Libraries.folder(environment, LINUX);
    System.setProperty("lemmata.torch", root.toString());
    try {
      assertEquals(cached, Libraries.folder(environment, LINUX), "there are none in the bundle");
      Path bundled = Files.createDirectory(root.resolve(cached.getFileName()));
      assertEquals(bundled, Libraries.folder(environment, LINUX));
    } finally {
      System.clearProperty("lemmata.torch");
    }
  }

  @Test
  void aTorchFolderThatDoesNotFitIsNamedWithWhatIsWrong(@TempDir Path root) throws IOException {
    Path lib = Files.createDirectory(root.resolve("lib"));
    Map<String, String> environment = Map.of("LEMMATA_TORCH", lib.toString());
    String sentence = Libraries.missing(environment, LINUX).orElseThrow();
    assertTrue(
        sentence.startsWith("LEMMATA_TORCH is " + lib + ", and there is no torch_cpu library"),
        sentence);
    Files.createFile(lib.resolve("libtorch_cpu.so"));
    Files.writeString(root.resolve("version.py"), "__version__ = '2.11.0+cu130'\n");
    assertEquals(
        Optional.of(
            "LEMMATA_TORCH is %s, which is PyTorch 2.11.0+cu130; PyTorch 2.10.0 is needed."
                .formatted(lib)),
        TorchFolder.problem(lib));
    Files.writeString(root.resolve("version.py"), "__version__ = '2.10.0+cu130'\n");
    assertEquals(Optional.empty(), TorchFolder.problem(lib));
    Files.delete(root.resolve("version.py"));
    Files.writeString(root.resolve("build-version"), "2.9.1+cpu\n");
    assertTrue(TorchFolder.problem(lib).orElseThrow().contains("which is PyTorch 2.9.1+cpu"));
  }
}
