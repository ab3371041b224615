package org.lemmata.cli.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.lemmata.checks.ControlMatrix;
import org.lemmata.checks.Result;
import org.lemmata.study.claim.Verdict;

/**
 * The parts of a claim, one a line: verdict, name, number, what is allowed, the strip, the margin,
 * and what came out of the part in each control. Where there is no room for a line, a part takes
 * two.
 */
public final class PartsText {

  private static final String GAP = "  ";
  private static final int LONGEST_STRIP = 28;
  private static final int SHORTEST_STRIP = 14;
  private static final int NARROWEST_NAME = 24;

  private final Screen screen;
  private final int width;
  private final List<ControlMatrix.Row> rows;
  private final List<PartRow> parts;
  private final int seen;
  private final int allowed;
  private final int margin;
  private final int controls;

  private PartsText(ControlMatrix matrix, Screen screen) {
    this.screen = screen;
    this.width = screen.width().orElseThrow();
    this.rows = matrix.rows();
    this.parts = rows.stream().map(row -> PartRow.of(row.comparison())).toList();
    this.seen = widest("seen", part -> Room.of(part.seen()));
    this.allowed = widest("allowed", part -> Room.of(part.allowed()));
    this.margin = widest("margin", part -> Room.of(part.margin()));
    this.controls = matrix.controls().size();
  }

  /**
   * Lines of at most the width of the screen, without an end of line.
   *
   * @param result with evidence
   * @param screen a terminal
   */
  public static List<String> of(Result result, Screen screen) {
    return new PartsText(result.matrix(), screen).lines();
  }

  /** A verdict as one character, in its colour. */
  public static String mark(Verdict verdict, Screen screen) {
    return switch (verdict) {
      case SUPPORTED -> screen.paint(Screen.Ink.GREEN, "✓");
      case REFUTED -> screen.paint(Screen.Ink.RED, "✗");
      default -> screen.paint(Screen.Ink.YELLOW, "?");
    };
  }

  private int widest(String head, ToIntFunction<PartRow> room) {
    return Math.max(Room.of(head), parts.stream().mapToInt(room).max().orElse(0));
  }

  private List<String> lines() {
    int name = widest("", part -> Room.of(part.name()));
    int fixed =
        2
            + GAP.length()
            + seen
            + GAP.length()
            + allowed
            + GAP.length()
            + GAP.length()
            + margin
            + (controls == 0 ? 0 : GAP.length() + controls);
    int strip = Math.max(SHORTEST_STRIP, Math.min(LONGEST_STRIP, width - fixed - name));
    int left = width - fixed - strip;
    return left >= Math.min(name, NARROWEST_NAME)
        ? oneLineEach(Math.min(name, left), strip)
        : twoLinesEach();
  }

  private List<String> oneLineEach(int name, int strip) {
    List<String> lines = new ArrayList<>();
    lines.add(
        screen.paint(
            Screen.Ink.FAINT,
            GAP
                + String.join(
                    GAP,
                    Room.left("", name),
                    Room.left("seen", seen),
                    Room.left("allowed", allowed),
                    Room.left("", strip),
                    Room.right("margin", margin),
                    numbers())));
    for (int i = 0; i < parts.size(); i++) {
      PartRow part = parts.get(i);
      List<String> names = Room.lines(part.name(), name);
      lines.add(
          mark(rows.get(i).own(), screen)
              + " "
              + String.join(
                  GAP,
                  Room.left(names.get(0), name),
                  Room.left(part.seen(), seen),
                  Room.left(part.allowed(), allowed),
                  StripText.of(part.strip(), strip),
                  Room.right(part.margin(), margin),
                  others(rows.get(i))));
      names.stream().skip(1).forEach(more -> lines.add(GAP + more));
    }
    return stripped(lines);
  }

  private List<String> twoLinesEach() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      PartRow part = parts.get(i);
      List<String> names = Room.lines(part.name(), Math.max(1, width - GAP.length()));
      lines.add(mark(rows.get(i).own(), screen) + " " + names.get(0));
      names.stream().skip(1).forEach(more -> lines.add(GAP + more));
      List<String> cells = new ArrayList<>();
      cells.add(part.seen());
      cells.add(part.allowed());
      cells.add(StripText.of(part.strip(), SHORTEST_STRIP));
      if (!part.margin().equals("–")) {
        cells.add("margin " + part.margin());
      }
      flow(lines, cells);
      if (controls > 0) {
        lines.set(
            lines.size() - 1,
            fits(lines.get(lines.size() - 1))
                ? lines.get(lines.size() - 1) + GAP + others(rows.get(i))
                : lines.get(lines.size() - 1) + "\n" + GAP + GAP + others(rows.get(i)));
      }
    }
    return stripped(lines.stream().flatMap(String::lines).toList());
  }

  private boolean fits(String line) {
    return Room.of(line) + GAP.length() + controls <= width;
  }

  private void flow(List<String> lines, List<String> cells) {
    StringBuilder line = new StringBuilder(GAP);
    for (String cell : cells) {
      if (line.length() > GAP.length()
          && Room.of(line.toString()) + GAP.length() + Room.of(cell) > width) {
        lines.add(line.toString());
        line = new StringBuilder(GAP);
      }
      line.append(GAP).append(cell);
    }
    lines.add(line.toString());
  }

  /** What heads the columns of the controls: their numbers, in one digit each. */
  private String numbers() {
    StringBuilder numbers = new StringBuilder();
    for (int i = 1; i <= controls; i++) {
      numbers.append(i % 10);
    }
    return numbers.toString();
  }

  private String others(ControlMatrix.Row row) {
    StringBuilder marks = new StringBuilder();
    for (Optional<Verdict> other : row.others()) {
      marks.append(other.map(verdict -> mark(verdict, screen)).orElse("·"));
    }
    return marks.toString();
  }

  private static List<String> stripped(List<String> lines) {
    return lines.stream().map(String::stripTrailing).toList();
  }
}
