package org.lemmata.toolmakers.make;

import java.time.Duration;
import org.lemmata.sandbox.JobReport;
import org.lemmata.sandbox.Limits;
import org.lemmata.sandbox.Sandbox;
import org.lemmata.sandbox.ToolJob;

/** Runs a tool with calls. */
@FunctionalInterface
public interface Python {

  /** In the sandbox, with two seconds of work for each call; every job is run. */
  Python ANEW =
      job ->
          Sandbox.shared()
              .run(
                  job,
                  new Limits(
                      Duration.ofSeconds(2),
                      Limits.USUAL.wall(),
                      Limits.USUAL.megabytes(),
                      Limits.USUAL.characters()));

  /** The same, where a job that is known is not run again. */
  Python SANDBOX = new Remembering(ANEW);

  /** One outcome a call. */
  JobReport run(ToolJob job);
}
