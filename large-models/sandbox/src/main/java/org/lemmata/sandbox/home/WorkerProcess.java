package org.lemmata.sandbox.home;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lemmata.sandbox.frame.Frames;

/** Starts workers: Java with GraalPy, with no more environment, memory and folder than needed. */
public final class WorkerProcess {

  private static final String PROGRAM = "org.lemmata.sandbox.worker.ToolWorker";
  private static final int FIRST_TO_WARN = 24;

  private WorkerProcess() {}

  /**
   * Starts a worker; it has an empty environment, and a folder of its own to work in.
   *
   * @param megabytes of memory for its objects
   * @throws org.lemmata.study.Need.Missing if GraalPy is not here
   * @throws IllegalStateException if it cannot be started
   */
  public static Process start(int megabytes) {
    GraalPyHome home = GraalPyHome.here(System.getenv());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + megabytes + "m",
            "-XX:MaxMetaspaceSize=512m",
            "-XX:MaxDirectMemorySize=16m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + home.work().resolve("crash.log"),
            "-Djava.io.tmpdir=" + home.work(),
            "-Dpolyglot.engine.userResourceCache=" + home.resources()));
    if (Runtime.version().feature() >= FIRST_TO_WARN) {
      command.addAll(
          List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    }
    List<String> classPath = new ArrayList<>(home.jars().stream().map(Path::toString).toList());
    classPath.add(place(Frames.class));
    classPath.add(place(JsonFactory.class));
    command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), PROGRAM));
    try {
      Files.createDirectories(home.work());
      Files.createDirectories(home.resources());
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(home.work().toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      Map<String, String> environment = builder.environment();
      // Without it no program starts on Windows.
      environment.keySet().retainAll(List.of("SystemRoot"));
      return builder.start();
    } catch (IOException e) {
      throw new IllegalStateException("the sandbox could not be started: " + e.getMessage(), e);
    }
  }

  /** The jar or folder that a class comes from. */
  private static String place(Class<?> loaded) {
    try {
      return Path.of(loaded.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
