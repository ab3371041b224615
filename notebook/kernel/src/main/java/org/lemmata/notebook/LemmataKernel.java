package org.lemmata.notebook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;

/** Answers what Jupyter asks. */
final class LemmataKernel extends BaseKernel {

  private final Interpreter interpreter;

  LemmataKernel(Interpreter interpreter) {
    super(
        "Lemmata",
        System.getProperty("lemmata.version", "development"),
        new LanguageInfo.Builder("java")
            .version(Runtime.version().toString())
            .mimetype("text/x-java")
            .fileExtension(".jshell")
            .pygments("java")
            .codemirror("text/x-java")
            .build(),
        List.of(),
        null,
        new JupyterIO(StandardCharsets.UTF_8),
        new CommManager(),
        new Renderer(),
        null,
        null,
        false,
        new StringStyler.Builder().build());
    this.interpreter = interpreter;
    Renditions.register(getRenderer());
    onStartup();
  }

  @Override
  public Object evalRaw(String cell) {
    return interpreter.evaluate(cell);
  }

  @Override
  public List<String> formatError(Throwable failure) {
    return failure instanceof CellFailure cell ? cell.lines() : super.formatError(failure);
  }

  @Override
  public void interrupt() {
    interpreter.interrupt();
  }

  @Override
  public DisplayData inspect(String cell, int at, boolean inDetail) {
    List<String> signatures = interpreter.signatures(cell, at);
    return signatures.isEmpty() ? null : new DisplayData(String.join("\n", signatures));
  }

  @Override
  public ReplacementOptions complete(String cell, int at) {
    Interpreter.Completion completion = interpreter.completion(cell, at);
    return new ReplacementOptions(completion.texts(), completion.from(), at);
  }

  @Override
  public String isComplete(String cell) {
    return interpreter.isComplete(cell) ? IS_COMPLETE_YES : "  ";
  }

  @Override
  public void onShutdown(boolean restarting) {
    super.onShutdown(restarting);
    interpreter.close();
  }
}
