package org.lemmata.cli;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.linalg.Backend;
import org.lemmata.study.Equipment;
import org.lemmata.study.run.CacheContents;
import org.lemmata.study.run.Program;
import org.lemmata.study.run.Surroundings;
import org.lemmata.study.run.UnwritableOutput;
import org.lemmata.study.table.Provenance;

/**
 * What every machine has: Java, processor, memory, cache and build.
 *
 * @param environment the environment variables
 */
record House(Map<String, String> environment) implements Equipment {

  private static final long SMALL_HEAP = 1_000_000_000;

  @Override
  public List<Item> items() {
    int threads = Runtime.getRuntime().availableProcessors();
    Provenance.Machine machine = Surroundings.machine(threads);
    List<Item> items = new ArrayList<>();
    items.add(Item.here("Java", machine.java()));
    items.add(Item.here("system", machine.os()));
    items.add(Item.here("processor", machine.cpu()));
    items.add(Item.here("threads", Integer.toString(threads)));
    items.add(kernels());
    items.add(memory());
    items.add(cache());
    String modified = Surroundings.dirty() ? ", modified" : "";
    items.add(
        Item.here(
            "build", Surroundings.version() + ", commit " + Surroundings.commit() + modified));
    items.add(
        Item.here(
            "program", Program.running().map(Program::id).orElse("not built by the launcher")));
    return items;
  }

  private Item kernels() {
    String backend = Backend.current().description();
    if (!backend.startsWith("vector-")) {
      boolean off = environment.getOrDefault("LEMMATA_SIMD", "").equals("off");
      return Item.missing(
          "kernels",
          backend,
          off
              ? "The Vector API is switched off by LEMMATA_SIMD=off, which makes products slower."
              : "This Java or processor has no vectors, which makes products slower;"
                  + " a JDK 17 or newer with the module jdk.incubator.vector has them.");
    }
    int bits = Integer.parseInt(backend.substring("vector-".length()));
    return Item.here("kernels", "Vector API, " + bits + " bits, " + bits / 64 + " doubles at once");
  }

  private static Item memory() {
    long heap = Runtime.getRuntime().maxMemory();
    String state =
        (ManagementFactory.getOperatingSystemMXBean()
                    instanceof com.sun.management.OperatingSystemMXBean system
                ? Bytes.inWords(system.getTotalMemorySize()) + ", of which "
                : "")
            + Bytes.inWords(heap)
            + " for Java";
    return heap >= SMALL_HEAP
        ? Item.here("memory", state)
        : Item.missing(
            "memory",
            state,
            "Java has little memory for large parameters; JDK_JAVA_OPTIONS=-Xmx8g gives it more.");
  }

  private Item cache() {
    Path folder = CacheFolder.of(environment);
    File nearest = folder.toAbsolutePath().toFile();
    while (nearest != null && !nearest.exists()) {
      nearest = nearest.getParentFile();
    }
    if (nearest == null || !nearest.isDirectory() || !Files.isWritable(nearest.toPath())) {
      return Item.missing(
          "cache",
          folder + ", which cannot be used",
          "Results are not kept; LEMMATA_CACHE may name a folder that can be written.");
    }
    try {
      List<CacheContents.Share> shares = new CacheContents(folder).list();
      int files = shares.stream().mapToInt(CacheContents.Share::files).sum();
      long bytes = shares.stream().mapToLong(CacheContents.Share::bytes).sum();
      return Item.here("cache", folder + ", " + files + " files, " + Bytes.inWords(bytes));
    } catch (UnwritableOutput e) {
      return new Item("cache", folder.toString(), Optional.of(e.getMessage() + "."));
    }
  }
}
