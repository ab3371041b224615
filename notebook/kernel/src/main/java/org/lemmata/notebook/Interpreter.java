package org.lemmata.notebook;

import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * Evaluates cells of Java one after the other, with JShell. What the guide to the library imports
 * is imported, and {@code display} shows a value that is not the last of its cell.
 */
final class Interpreter implements AutoCloseable {

  /** What JShell's own tool imports, what docs/library.md does, and what shows a value. */
  private static final List<String> IMPORTS =
      List.of(
          "java.io.*",
          "java.math.*",
          "java.nio.file.*",
          "java.util.*",
          "java.util.function.*",
          "java.util.stream.*",
          "org.lemmata.checks.*",
          "org.lemmata.figures.draw.*",
          "org.lemmata.study.*",
          "org.lemmata.study.run.Runner",
          "org.lemmata.study.table.*",
          "static org.dflib.jjava.jupyter.kernel.BaseNotebookStatics.display");

  /** Pieces whose value is shown; that of an assignment can be asked for by its name. */
  private static final Set<Snippet.SubKind> SHOWN =
      Set.of(
          Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND,
          Snippet.SubKind.VAR_VALUE_SUBKIND,
          Snippet.SubKind.OTHER_EXPRESSION_SUBKIND);

  private final CellControl control = new CellControl();
  private final JShell shell;
  private final Map<String, Place> places = new HashMap<>();
  private int cells;

  /** Where a piece of code stands: the cell's number and the piece's first line there, from 1. */
  record Place(int cell, int line) {}

  /**
   * What may stand at the cursor.
   *
   * @param texts what could be written
   * @param from where it begins that it replaces
   */
  record Completion(List<String> texts, int from) {}

  Interpreter() {
    shell =
        JShell.builder()
            .executionEngine(control.provider(), Map.of())
            .compilerOptions("-proc:none")
            .build();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      shell.addToClasspath(entry);
    }
    IMPORTS.forEach(name -> shell.eval("import " + name + ";"));
  }

  /**
   * Evaluates a cell.
   *
   * @return the value of the expression at its end, or null if that has none to show
   * @throws CellFailure if a piece cannot be compiled, throws or is interrupted; what stands before
   *     it has been done
   */
  synchronized Object evaluate(String cell) {
    cells++;
    control.begin();
    Object shown = null;
    int from = 0;
    while (from < cell.length()) {
      CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(cell.substring(from));
      if (next.completeness() == Completeness.EMPTY) {
        break;
      }
      if (next.completeness() == Completeness.DEFINITELY_INCOMPLETE) {
        throw CellMessages.incomplete(cell, from);
      }
      String source =
          next.completeness() == Completeness.UNKNOWN ? cell.substring(from) : next.source();
      shown = null;
      control.forget();
      // JShell counts lines wrongly behind empty ones.
      for (SnippetEvent event : shell.eval(source.stripLeading())) {
        if (event.causeSnippet() == null) {
          shown = outcome(cell, from, event);
        }
      }
      from =
          next.completeness() == Completeness.UNKNOWN
              ? cell.length()
              : cell.length() - next.remaining().length();
    }
    return shown;
  }

  private Object outcome(String cell, int from, SnippetEvent event) {
    Snippet snippet = event.snippet();
    int at = Math.max(from, cell.indexOf(snippet.source(), from));
    places.put(snippet.id(), new Place(cells, CellMessages.line(cell, at)));
    switch (event.status()) {
      case REJECTED, RECOVERABLE_NOT_DEFINED ->
          throw CellMessages.refused(
              cell, at, shell.diagnostics(snippet).toList(), unresolved(snippet));
      default -> {}
    }
    if (control.interrupted()) {
      throw CellMessages.interrupted();
    }
    if (event.exception() != null || control.failure().isPresent()) {
      throw CellMessages.thrown(event.exception(), control.failure(), cells, places::get, shell);
    }
    return SHOWN.contains(snippet.subKind()) ? control.value().orElse(null) : null;
  }

  private List<String> unresolved(Snippet snippet) {
    return snippet instanceof DeclarationSnippet declaration
        ? shell.unresolvedDependencies(declaration).toList()
        : List.of();
  }

  /** Ends the cell that runs, if one does. */
  void interrupt() {
    control.interrupt();
  }

  /** Whether nothing is open at the end of the cell. */
  boolean isComplete(String cell) {
    String rest = cell;
    while (!rest.isBlank()) {
      CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      if (next.completeness() == Completeness.DEFINITELY_INCOMPLETE
          || next.completeness() == Completeness.CONSIDERED_INCOMPLETE) {
        return false;
      }
      if (next.completeness() == Completeness.UNKNOWN) {
        return true;
      }
      rest = next.remaining();
    }
    return true;
  }

  /** What may stand at a place in a cell. */
  Completion completion(String cell, int at) {
    int[] from = {at};
    List<String> texts =
        shell.sourceCodeAnalysis().completionSuggestions(cell, at, from).stream()
            .map(SourceCodeAnalysis.Suggestion::continuation)
            .distinct()
            .toList();
    return new Completion(texts, from[0]);
  }

  /** The signatures of what stands at a place in a cell. */
  List<String> signatures(String cell, int at) {
    return shell.sourceCodeAnalysis().documentation(cell, at, false).stream()
        .map(SourceCodeAnalysis.Documentation::signature)
        .distinct()
        .toList();
  }

  @Override
  public void close() {
    shell.close();
  }
}
