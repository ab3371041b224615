package org.lemmata.engine.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.study.fetch.Fetch;
import org.lemmata.study.fetch.FetchFailure;
import org.lemmata.study.fetch.Jar;
import org.lemmata.study.table.Hashes;

/** What becomes of jars that were fetched; the fetching itself is Maven's. */
class TorchFetchTest {

  @TempDir Path folder;

  private Jar jar(Path work, String name, String... entries) throws IOException {
    Path file = work.resolve(name + "-1-here.jar");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(entry.getBytes(StandardCharsets.UTF_8));
      }
    }
    String hash = Hashes.sha256(Files.readAllBytes(file));
    return new Jar("here", "group", name, "1", Files.size(file), hash);
  }

  private Path work() throws IOException {
    return Files.createTempDirectory(folder, "work");
  }

  private static Set<String> names(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  @Test
  void librariesAreUnpackedAndPutIntoPlaceAsAWhole() throws IOException {
    Path work = work();
    Jar torch =
        jar(
            work,
            "pytorch",
            "org/x/linux/libtorch.so",
            "org/x/linux/libgomp.so.1",
            "org/x/linux/libjnitorch_gloo.so",
            "org/x/linux/torch.h",
            "META-INF/MANIFEST.MF");
    Jar blas = jar(work, "openblas", "org/y/libopenblas.so.0", "org/y/libjniopenblas.so");
    Path place = folder.resolve("place");
    TorchFetch.of(List.of(torch, blas), place).put(work);
    assertEquals(
        Set.of(
            "libtorch.so",
            "libgomp.so.1",
            "libopenblas.so.0",
            "libopenblas_nolapack.so.0",
            "libjniopenblas.so"),
        names(place));
    assertEquals("org/x/linux/libtorch.so", Files.readString(place.resolve("libtorch.so")));
    assertEquals(
        "org/y/libopenblas.so.0", Files.readString(place.resolve("libopenblas_nolapack.so.0")));
  }

  @Test
  void anotherFileThanTheOneExpectedIsRefusedAndNothingIsKept() throws IOException {
    Path work = work();
    Jar good = jar(work, "pytorch", "libtorch.so");
    Jar bad = new Jar("here", "group", "pytorch", "1", good.bytes(), "0".repeat(64));
    Path place = folder.resolve("place");
    FetchFailure refused =
        assertThrows(FetchFailure.class, () -> TorchFetch.of(List.of(bad), place).put(work));
    assertTrue(refused.getMessage().contains("pytorch-1-here.jar is another file"));
    assertFalse(Files.exists(place));
  }

  @Test
  void aDiskWithoutRoomIsNamedWithTheSizes() {
    Path full = Path.of("full");
    Fetch.requireRoom("PyTorch", 420_000_000, 420_000_000, full);
    FetchFailure refused =
        assertThrows(
            FetchFailure.class, () -> Fetch.requireRoom("PyTorch", 420_000_000, 3_000_000, full));
    assertEquals("PyTorch needs 420 MB in full, and there are 3 MB", refused.getMessage());
  }

  @Test
  void theSecondOfTwoAtOnceFindsItDone() throws IOException {
    Path place = folder.resolve("place");
    for (int i = 0; i < 2; i++) {
      Path work = work();
      TorchFetch.of(List.of(jar(work, "pytorch", "libtorch.so")), place).put(work);
    }
    assertEquals(Set.of("libtorch.so"), names(place));
  }

  @Test
  void whatIsHereIsNotFetchedAgain() throws IOException {
    Map<String, String> environment = Map.of("LEMMATA_CACHE", folder.toString());
    Path place = Files.createDirectories(Libraries.folder(environment, "linux-x86_64"));
    List<String> notices = new ArrayList<>();
    new TorchFetch(environment, "linux-x86_64", notices::add).fetch();
    assertEquals(List.of("PyTorch is in " + place), notices);
  }

  @Test
  void aPlatformWithoutPyTorchIsRefusedInOneSentence() {
    FetchFailure refused =
        assertThrows(
            FetchFailure.class,
            () -> new TorchFetch(Map.of(), "linux-arm64", notice -> {}).fetch());
    assertEquals("PyTorch's Java libraries are not built for linux-arm64", refused.getMessage());
  }
}
