package org.lemmata.spark.toy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;

/**
 * Points of which the seventh waits when it is first computed, if the environment names a folder to
 * say so in, the eighth waits for a gate of this process, if there is one, and some contradict
 * themselves.
 */
public final class PatientStudy {

  /** The environment variable with the folder; unset, nothing waits. */
  public static final String FOLDER = "PATIENT_FOLDER";

  /** The file there with the process that waits. */
  public static final String WAITING = "waiting";

  static final Study<Parameters> STUDY =
      Study.of("patient.points", Parameters.class)
          .title("Points that wait")
          .describedBy("A number for each point.")
          .rows(Row.class)
          .real("value", "a number", Row::value)
          .computedBy((p, run, out) -> out.accept(row(p, run)));

  /** The file there with the process that came second and did not wait. */
  public static final String DONE = "done";

  /** The environment variable; if it is set, the ninth point ends its process. */
  public static final String ENDING = "PATIENT_ENDING";

  /** What the eighth point waits for; null if it does not. */
  public static volatile CountDownLatch gate;

  private static final int PATIENT = 7;
  private static final int GATED = 8;
  private static final int FATAL = 9;
  private static final int PATIENCE = 1200;
  private static final int MOST = 60;

  private PatientStudy() {}

  /** What there is to choose. */
  public record Parameters(
      @Param(value = "a number", byDefault = "1", min = 1, max = 1000) int point,
      @Param(value = "another one", byDefault = "1", min = 1, max = 1000) int other) {}

  /** What is computed. */
  record Row(double value) {}

  private static Row row(Parameters p, Run run) {
    if (p.point() + p.other() > MOST) {
      throw new InvalidParameter(
          "other", p.other(), "at most " + (MOST - p.point()) + " beside point=" + p.point());
    }
    if (p.point() == PATIENT && System.getenv(FOLDER) != null) {
      await(Path.of(System.getenv(FOLDER), WAITING), run);
    }
    if (p.point() == FATAL && System.getenv(ENDING) != null) {
      Runtime.getRuntime().halt(1);
    }
    CountDownLatch closed = gate;
    if (p.point() == GATED && closed != null) {
      for (int i = 0; i < PATIENCE && closed.getCount() > 0; i++) {
        run.progress().report("at the gate", 1, 2);
        pause();
      }
    }
    return new Row(StrictMath.sin((double) (p.point() + run.seed() % MOST)) / p.other());
  }

  /** Waits for its end, if it is the first. */
  private static void await(Path file, Run run) {
    try {
      if (Files.exists(file)) {
        Files.writeString(file.resolveSibling(DONE), ProcessHandle.current().pid() + "\n");
        return;
      }
      Files.writeString(file, ProcessHandle.current().pid() + "\n", StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (int i = 0; i < PATIENCE; i++) {
      run.progress().report("waiting", i, PATIENCE);
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }
}
