package org.lemmata.notebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.UnresolvedReferenceException;
import org.lemmata.study.Hindrance;
import org.lemmata.study.Need;
import org.lemmata.study.UnknownName;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.run.Objected;

/** What is said of a cell that failed: the compiler's words, or a sentence, and the line. */
final class CellMessages {

  /** More of a trace than this says nothing to the one who wrote the cell. */
  private static final int FRAMES = 8;

  /** How a frame begins that is not of a cell. */
  private static final String FRAME = "    at ";

  private CellMessages() {}

  /** The line of a place in a cell, from 1. */
  static int line(String cell, int at) {
    return 1
        + (int)
            cell.substring(0, Math.min(at, cell.length())).chars().filter(c -> c == '\n').count();
  }

  /** A cell that ends within something. */
  static CellFailure incomplete(String cell, int from) {
    int at = from + cell.substring(from).length() - cell.substring(from).stripLeading().length();
    String sentence = "Line " + line(cell, at) + ": what begins here does not end in this cell.";
    return new CellFailure(sentence, List.of(sentence, "    " + text(cell, at)), null);
  }

  /** A piece that the compiler refused. */
  static CellFailure refused(String cell, int at, List<Diag> diagnostics, List<String> unresolved) {
    List<String> lines = new ArrayList<>();
    for (Diag diagnostic : diagnostics) {
      if (diagnostic.isError()) {
        lines.addAll(refused(cell, at, diagnostic));
      }
    }
    if (lines.isEmpty()) {
      lines.add(
          "Line "
              + line(cell, at)
              + ": this uses "
              + String.join(", ", unresolved)
              + ", which is not defined.");
      lines.add("    " + text(cell, at));
    }
    return new CellFailure(lines.get(0), lines, null);
  }

  private static List<String> refused(String cell, int at, Diag diagnostic) {
    int start = (int) Math.min(cell.length(), at + Math.max(0, diagnostic.getStartPosition()));
    int end = (int) Math.min(cell.length(), at + Math.max(0, diagnostic.getEndPosition()));
    List<String> message =
        diagnostic
            .getMessage(Locale.ROOT)
            .lines()
            .filter(one -> !one.contains("location:"))
            .toList();
    List<String> lines = new ArrayList<>();
    lines.add("Line " + line(cell, start) + ": " + message.get(0));
    lines.addAll(message.subList(1, message.size()));
    String text = text(cell, start);
    int column = start - (cell.lastIndexOf('\n', start - 1) + 1);
    lines.add("    " + text);
    int marked = Math.max(1, Math.min(end - start, text.length() - column));
    lines.add("    " + " ".repeat(column) + "^".repeat(marked));
    return lines;
  }

  private static String text(String cell, int at) {
    int from = cell.lastIndexOf('\n', at - 1) + 1;
    int end = cell.indexOf('\n', at);
    return cell.substring(from, end < 0 ? cell.length() : end);
  }

  /** A cell that was told to end. */
  static CellFailure interrupted() {
    String sentence = "Interrupted.";
    return new CellFailure(sentence, List.of(sentence), null);
  }

  /**
   * A piece that threw.
   *
   * @param told what JShell makes of it, with the places in pieces; may be null
   * @param thrown what was thrown itself
   * @param cell the number of the cell that ran
   * @param places where pieces stand, by their ids
   * @param shell knows what a piece does not find
   */
  static CellFailure thrown(
      JShellException told,
      Optional<Throwable> thrown,
      int cell,
      Function<String, Interpreter.Place> places,
      JShell shell) {
    List<String> where =
        Optional.ofNullable(told).map(one -> frames(one, cell, places)).orElse(List.of());
    if (told instanceof UnresolvedReferenceException unresolved) {
      String missing =
          String.join(", ", shell.unresolvedDependencies(unresolved.getSnippet()).toList());
      return failure(
          "What is called here uses " + missing + ", which is not defined.", where, told);
    }
    Throwable failure = cause(thrown.orElse(told));
    if (failure instanceof CancellationException || failure instanceof ThreadDeath) {
      return interrupted();
    }
    if (failure instanceof Objected) {
      where = new ArrayList<>(where);
      where.add(0, "In a cell, .forced() behind the request does that.");
    }
    if (speaksForItself(failure)) {
      return failure(
          failure.getMessage(),
          where.stream().filter(line -> !line.startsWith(FRAME)).toList(),
          failure);
    }
    if (failure instanceof OutOfMemoryError) {
      return failure(
          "Not enough memory; try smaller parameters, or more memory with"
              + " JDK_JAVA_OPTIONS=-Xmx8g before Jupyter is started.",
          List.of(),
          failure);
    }
    return failure(String.valueOf(failure), where, failure);
  }

  private static CellFailure failure(String sentence, List<String> where, Throwable cause) {
    List<String> lines = new ArrayList<>(List.of(sentence));
    lines.addAll(where);
    return new CellFailure(sentence, lines, cause);
  }

  /** Mistakes of the one who asks, which are told in a sentence; a trace would only hide it. */
  private static boolean speaksForItself(Throwable failure) {
    return failure instanceof InvalidParameter
        || failure instanceof UnknownName
        || failure instanceof Objected
        || failure instanceof Hindrance
        || failure instanceof Need.Missing;
  }

  private static Throwable cause(Throwable thrown) {
    return thrown instanceof CompletionException && thrown.getCause() != null
        ? cause(thrown.getCause())
        : thrown;
  }

  /** The frames down to the cell's own, the innermost first, which may be of earlier cells. */
  private static List<String> frames(
      JShellException told, int cell, Function<String, Interpreter.Place> places) {
    List<StackTraceElement> frames = Arrays.asList(told.getStackTrace());
    int last = -1;
    for (int i = 0; i < frames.size(); i++) {
      last = place(frames.get(i), places).isPresent() ? i : last;
    }
    List<String> lines = new ArrayList<>();
    for (StackTraceElement frame : frames.subList(0, last + 1)) {
      Optional<Interpreter.Place> place = place(frame, places);
      if (place.isPresent() || lines.size() < FRAMES) {
        lines.add(place.map(one -> words(one, frame, cell)).orElse(FRAME + frame));
      }
    }
    return lines;
  }

  private static Optional<Interpreter.Place> place(
      StackTraceElement frame, Function<String, Interpreter.Place> places) {
    String file = frame.getFileName();
    return file != null && file.startsWith("#")
        ? Optional.ofNullable(places.apply(file.substring(1)))
        : Optional.empty();
  }

  private static String words(Interpreter.Place place, StackTraceElement frame, int cell) {
    int line = place.line() + frame.getLineNumber() - 1;
    return "in line "
        + line
        + (place.cell() == cell ? " of this cell" : " of cell [" + place.cell() + "]");
  }
}
