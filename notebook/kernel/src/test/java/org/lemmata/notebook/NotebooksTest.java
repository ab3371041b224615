package org.lemmata.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jupyter runs the examples, and what they show is what is stored in them, to the last byte. */
class NotebooksTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LIMIT = 300;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"attention", "flow"})
  void theExampleShowsWhatItHolds(String name) throws IOException, InterruptedException {
    assumeTrue(
        run(List.of("jupyter", "nbconvert", "--version")) == 0,
        "The examples of notebook/ were left out: there is no jupyter nbconvert here.");
    Path spec = Files.createDirectories(folder.resolve("kernels/lemmata"));
    JSON.writeValue(
        spec.resolve("kernel.json").toFile(),
        Map.of(
            "argv",
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                classPath(),
                KernelProcess.class.getName(),
                "{connection_file}"),
            "display_name",
            "Lemmata's tests",
            "language",
            "java",
            "interrupt_mode",
            "message"));
    Path stored = Path.of("..", name + ".ipynb");
    Path ran = folder.resolve(name + ".ipynb");
    assertEquals(
        0,
        run(
            List.of(
                "jupyter",
                "nbconvert",
                "--to",
                "notebook",
                "--execute",
                "--output-dir",
                folder.toString(),
                stored.toAbsolutePath().normalize().toString())),
        () -> text(folder.resolve("log")));
    List<Map<String, String>> expected = outputs(stored);
    List<Map<String, String>> seen = outputs(ran);
    assertFalse(expected.isEmpty());
    assertEquals(expected.size(), seen.size());
    for (int i = 0; i < seen.size(); i++) {
      assertEquals(expected.get(i), seen.get(i), name + ", output " + (i + 1));
    }
  }

  /** What is below the cells, by media type. */
  private static List<Map<String, String>> outputs(Path notebook) throws IOException {
    List<Map<String, String>> outputs = new ArrayList<>();
    for (JsonNode cell : JSON.readTree(notebook.toFile()).get("cells")) {
      for (JsonNode output : cell.path("outputs")) {
        Map<String, String> forms = new TreeMap<>();
        forms.put("kind", output.path("output_type").asText());
        forms.put("text", joined(output.path("text")));
        output.path("data").properties().forEach(e -> forms.put(e.getKey(), joined(e.getValue())));
        outputs.add(forms);
      }
    }
    return outputs;
  }

  private static String joined(JsonNode lines) {
    if (!lines.isArray()) {
      return lines.asText();
    }
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.asText()));
    return text.toString();
  }

  /** The exit code, or 127 if there is no such program. */
  private int run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile());
    builder.environment().put("JUPYTER_PATH", folder.toString());
    builder.environment().put("IPYTHONDIR", folder.resolve("ipython").toString());
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      return 127;
    }
    if (!process.waitFor(LIMIT, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
    return process.exitValue();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> absolute = new ArrayList<>();
    for (String entry : all.split(File.pathSeparator, -1)) {
      absolute.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, absolute);
  }
}
