package org.lemmata.toolmakers.make;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lemmata.sandbox.JobReport;
import org.lemmata.sandbox.ToolJob;

/** Runs no job twice, among the last few: the same job in a new Python gives the same report. */
final class Remembering implements Python {

  private static final int KEPT = 200;

  private final Python python;
  private final Map<ToolJob, JobReport> reports =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ToolJob, JobReport> eldest) {
          return size() > KEPT;
        }
      };

  Remembering(Python python) {
    this.python = python;
  }

  @Override
  public synchronized JobReport run(ToolJob job) {
    JobReport known = reports.get(job);
    if (known == null) {
      known = python.run(job);
      reports.put(job, known);
    }
    return known;
  }
}
