package org.lemmata.cli;

import org.lemmata.linalg.Backend;
import org.lemmata.study.run.Program;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    boolean dirty = Boolean.getBoolean("lemmata.dirty");
    return new String[] {
      "Lemmata " + System.getProperty("lemmata.version", "development"),
      "commit " + System.getProperty("lemmata.commit", "unknown") + (dirty ? ", modified" : ""),
      "program " + Program.running().map(Program::id).orElse("not built by the launcher"),
      "Java " + Runtime.version() + ", " + System.getProperty("java.vendor"),
      "kernels " + Backend.current().description()
    };
  }
}
