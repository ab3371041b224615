package org.lemmata.contracts.page;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A headless browser.
 *
 * @param binary the browser's executable
 * @param folder an empty folder for its profile and the pages
 */
public record Browser(Path binary, Path folder) {

  /**
   * What a browser made of a page.
   *
   * @param document the document after scripts ran
   * @param log what the browser said
   */
  public record Seen(String document, String log) {}

  /** The executable on the path, if there is one. */
  public static Optional<Path> find() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(
            place ->
                Stream.of("chromium", "chromium-browser", "google-chrome", "chrome")
                    .map(name -> Path.of(place, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Opens a file and waits until its scripts have rested. */
  public Seen open(Path page) throws IOException, InterruptedException {
    return look(page.toUri(), List.of("--virtual-time-budget=10000"));
  }

  /**
   * Opens a page and waits until it has loaded, with all that it refers to.
   *
   * @throws IOException if the browser cannot be started or does not end
   */
  public Seen open(URI page) throws IOException, InterruptedException {
    return look(page, List.of());
  }

  private Seen look(URI page, List<String> patience) throws IOException, InterruptedException {
    Path document = folder.resolve("document.html");
    Path log = folder.resolve("log.txt");
    List<String> command = new ArrayList<>(List.of(binary.toString(), "--headless"));
    command.addAll(
        List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--user-data-dir=" + folder.resolve("profile"),
            "--allow-file-access-from-files",
            "--enable-logging=stderr",
            "--dump-dom",
            page.toString()));
    command.addAll(command.size() - 1, patience);
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(document.toFile())
            .redirectError(log.toFile())
            .start();
    if (!process.waitFor(90, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("the browser did not end");
    }
    return new Seen(
        Files.readString(document, StandardCharsets.UTF_8),
        new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
  }
}
