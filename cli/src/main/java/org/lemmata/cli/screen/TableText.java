package org.lemmata.cli.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lemmata.study.claim.Numeral;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/**
 * A table for readers: columns aligned at their decimal points, six digits a number. What is too
 * wide is broken into blocks of columns, each with the first column again.
 */
public final class TableText {

  private static final String GAP = "  ";

  private static final int NARROWEST = 12;

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");

  /** Numbers with colons between them. */
  private static final Pattern LIST = Pattern.compile("(" + NUMBER + ")(:(" + NUMBER + "))+");

  private final Screen screen;
  private final int width;
  private final int rows;
  private final List<Cells> columns;

  private TableText(Table table, Screen screen) {
    this.screen = screen;
    this.width = screen.width().orElse(Integer.MAX_VALUE);
    this.rows = table.size();
    this.columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      columns.add(Cells.of(table, i));
    }
  }

  /** One column; every cell takes the same room. */
  private record Cells(String head, List<String> cells, int room, boolean text) {

    static Cells of(Table table, int index) {
      Column column = table.columns().get(index);
      boolean text = column.type() == Column.Type.TEXT;
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < table.size(); i++) {
        cells.add(cell(table.row(i).get(index)));
      }
      if (!text) {
        align(cells);
      }
      int room = cells.stream().mapToInt(Room::of).max().orElse(0);
      return new Cells(column.name(), cells, Math.max(room, Room.of(column.name())), text);
    }

    /** Moves decimal points below each other. */
    private static void align(List<String> cells) {
      int before = cells.stream().mapToInt(Cells::beforePoint).max().orElse(0);
      cells.replaceAll(cell -> " ".repeat(before - beforePoint(cell)) + cell);
      int all = cells.stream().mapToInt(Room::of).max().orElse(0);
      cells.replaceAll(cell -> Room.left(cell, all));
    }

    private static int beforePoint(String number) {
      for (int i = 0; i < number.length(); i++) {
        if (number.charAt(i) == '.' || number.charAt(i) == 'e') {
          return i;
        }
      }
      return number.length();
    }

    String padded(String cell, int least) {
      return text ? Room.left(cell, least) : Room.right(cell, least);
    }
  }

  /**
   * The lines of a table, without an end of line; broken into blocks where the screen is narrow.
   */
  public static List<String> of(Table table, Screen screen) {
    return new TableText(table, screen).lines();
  }

  private static String cell(Object value) {
    if (value instanceof Double number) {
      return number.isNaN() ? "" : Numeral.of(number).plain();
    }
    String text = value.toString();
    return LIST.matcher(text).matches()
        ? NUMBER.matcher(text).replaceAll(found -> rounded(found.group()))
        : text;
  }

  private static String rounded(String number) {
    return Numeral.of(Double.parseDouble(number)).plain();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (List<Cells> block : blocks()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      block(lines, block);
    }
    return lines;
  }

  private List<List<Cells>> blocks() {
    List<List<Cells>> blocks = new ArrayList<>();
    List<Cells> block = new ArrayList<>();
    long used = 0;
    for (Cells column : columns) {
      int more = Math.min(column.room, width);
      if (!block.isEmpty() && used + GAP.length() + more > width) {
        blocks.add(block);
        Cells first = columns.get(0);
        boolean again = first.room + GAP.length() + Math.min(more, NARROWEST) <= width;
        block = new ArrayList<>(again ? List.of(first) : List.of());
        used = again ? first.room : 0;
      }
      used += (block.isEmpty() ? 0 : GAP.length()) + more;
      block.add(column);
    }
    blocks.add(block);
    return blocks;
  }

  private void block(List<String> lines, List<Cells> block) {
    int[] rooms = block.stream().mapToInt(Cells::room).toArray();
    int last = rooms.length - 1;
    long before = 0;
    for (int i = 0; i < last; i++) {
      before += rooms[i] + GAP.length();
    }
    rooms[last] = (int) Math.max(1, Math.min(rooms[last], width - before));
    List<String> heads = block.stream().map(Cells::head).toList();
    row(block, rooms, heads).forEach(line -> lines.add(screen.paint(Screen.Ink.BOLD, line)));
    for (int i = 0; i < rows; i++) {
      int index = i;
      lines.addAll(row(block, rooms, block.stream().map(one -> one.cells.get(index)).toList()));
    }
  }

  /** One row, of several lines where a cell is broken. */
  private static List<String> row(List<Cells> block, int[] rooms, List<String> cells) {
    List<List<String>> broken = new ArrayList<>();
    for (int i = 0; i < rooms.length; i++) {
      String cell = cells.get(i);
      broken.add(Room.of(cell) <= rooms[i] ? List.of(cell) : Room.lines(cell, rooms[i]));
    }
    int height = broken.stream().mapToInt(List::size).max().orElse(1);
    List<String> lines = new ArrayList<>();
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < rooms.length; i++) {
        String part = line < broken.get(i).size() ? broken.get(i).get(line) : "";
        text.append(i == 0 ? "" : GAP).append(block.get(i).padded(part, rooms[i]));
      }
      lines.add(text.toString().stripTrailing());
    }
    return lines;
  }
}
