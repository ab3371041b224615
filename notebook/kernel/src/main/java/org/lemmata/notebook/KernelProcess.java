package org.lemmata.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Locale;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;

/** The process that Jupyter starts. */
public final class KernelProcess {

  private KernelProcess() {}

  /**
   * Serves one notebook until Jupyter ends it.
   *
   * @param args the file in which Jupyter says where it listens
   */
  public static void main(String[] args) throws IOException, GeneralSecurityException {
    // Digits and formats are the same for everyone, whatever the user's language.
    Locale.setDefault(Locale.ROOT);
    if (args.length != 1) {
      System.err.println("lemmata notebook: Jupyter starts this, with one connection file");
      System.exit(2);
    }
    JupyterConnection connection =
        new JupyterConnection(KernelConnectionProperties.parse(Files.readString(Path.of(args[0]))));
    LemmataKernel kernel = new LemmataKernel(new Interpreter());
    kernel.becomeHandlerForConnection(connection);
    connection.connect();
    connection.waitUntilClose();
    // A cell that does not react to being interrupted would keep the process.
    System.exit(0);
  }
}
