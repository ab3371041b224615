package org.lemmata.cli;

import org.lemmata.linalg.Backend;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    boolean dirty = Boolean.getBoolean("lemmata.dirty");
    return new String[] {
      "Lemmata " + System.getProperty("lemmata.version", "development"),
      "commit " + System.getProperty("lemmata.commit", "unknown") + (dirty ? ", modified" : ""),
      "Java " + Runtime.version() + ", " + System.getProperty("java.vendor"),
      "kernels " + Backend.current().description()
    };
  }
}
