package org.lemmata.figures.draw.plot;

import java.util.List;
import org.lemmata.figures.draw.data.Mark;

/** Images on top of each other, as high as a plot, with nothing at their sides. */
final class PicturePlan implements PanelPlan {

  private final String letter;
  private final String title;
  private final List<EmbeddedImage> images;
  private final String label;
  private final double mostHeight;

  PicturePlan(String letter, String title, List<Mark> marks, double mostHeight) {
    this.letter = letter;
    this.title = title;
    this.images =
        marks.stream().flatMap(mark -> mark.artefact().stream()).map(EmbeddedImage::of).toList();
    this.label =
        String.join(", ", marks.stream().map(Mark::label).filter(text -> !text.isBlank()).toList());
    this.mostHeight = mostHeight;
  }

  @Override
  public double left() {
    return 0;
  }

  @Override
  public double right(double plotWidth) {
    return 0;
  }

  /** The first image sets the shape. */
  @Override
  public PictureBox box(double plotWidth) {
    double aspect =
        images.isEmpty() ? 1 : (double) images.get(0).getWidth() / images.get(0).getHeight();
    double height = Math.rint(Math.min(mostHeight, plotWidth / aspect));
    return new PictureBox(this, plotWidth, Math.rint(height * aspect), height);
  }

  String letter() {
    return letter;
  }

  String title() {
    return title;
  }

  List<EmbeddedImage> images() {
    return images;
  }

  String label() {
    return label;
  }
}
