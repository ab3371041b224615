package org.lemmata.study.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lemmata.study.Scale;
import org.lemmata.study.table.Published;

/**
 * A declarative picture: which tables it needs, and how its panels show their columns.
 *
 * @param id {@code paper.fig-name}, or {@code paper.table-name} for a table of the paper shown as a
 *     figure; unique among all figures
 * @param title a few words
 * @param caption what a reader sees, in plain sentences; says which values are published ones
 * @param source where the figure comes from, such as {@code von Oswald et al., Fig. 2}, or "ours"
 * @param inputs the tables that are computed, by name
 * @param published tables of other people, which layers read by their names as they read inputs
 * @param panels at least one
 * @param columns panels a row
 * @param from the smallest scale at which it is drawn
 */
public record Figure(
    String id,
    String title,
    String caption,
    String source,
    List<Input> inputs,
    List<Published> published,
    List<Panel> panels,
    int columns,
    Scale from) {

  /** Keeps immutable copies. */
  public Figure {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(from, "from");
    inputs = List.copyOf(inputs);
    published = List.copyOf(published);
    panels = List.copyOf(panels);
    if (caption.isBlank() || source.isBlank() || panels.isEmpty() || columns < 1) {
      throw new IllegalArgumentException("figure '" + id + "' needs caption, source and panels");
    }
  }

  /** Starts a figure. */
  public static Builder of(String id, String title) {
    return new Builder(id, title);
  }

  /** A figure being written. */
  public static final class Builder {

    private final String id;
    private final String title;
    private final List<Input> inputs = new ArrayList<>();
    private final List<Published> published = new ArrayList<>();
    private final List<Panel> panels = new ArrayList<>();
    private String caption = "";
    private String source = "";
    private int columns = 2;
    private Scale from = Scale.QUICK;

    private Builder(String id, String title) {
      this.id = id;
      this.title = title;
    }

    /** Gives the caption. */
    public Builder caption(String text) {
      this.caption = text;
      return this;
    }

    /** Says where the figure comes from. */
    public Builder source(String text) {
      this.source = text;
      return this;
    }

    /** Adds tables. */
    public Builder inputs(Input... tables) {
      inputs.addAll(List.of(tables));
      return this;
    }

    /** Adds tables of other people. */
    public Builder published(Published... tables) {
      published.addAll(List.of(tables));
      return this;
    }

    /** Adds a panel. */
    public Builder panel(Panel panel) {
      panels.add(panel);
      return this;
    }

    /** Sets how many panels stand in a row; two by default. */
    public Builder columns(int count) {
      this.columns = count;
      return this;
    }

    /** Draws the figure only from this scale on. */
    public Builder from(Scale smallest) {
      this.from = smallest;
      return this;
    }

    /** Ends the figure. */
    public Figure build() {
      return new Figure(
          id,
          title,
          caption,
          source,
          inputs,
          published,
          panels,
          Math.min(columns, panels.size()),
          from);
    }
  }
}
