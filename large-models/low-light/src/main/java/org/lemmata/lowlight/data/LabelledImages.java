package org.lemmata.lowlight.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.lemmata.study.param.DataFile;
import org.lemmata.study.param.DataFolder;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.UserData;

/**
 * A parameter that is the word {@code built-in}, or {@code @FOLDER} with images and boxes as YOLO
 * has them: {@code classes.txt} with the name of a class a line, PNG or JPEG files, and for an
 * image with objects a text of its name, beside it or in a folder {@code labels} in place of {@code
 * images}. Immutable.
 */
public final class LabelledImages extends UserData {

  private static final String CLASSES = "classes.txt";
  private static final String LEGAL =
      BUILT_IN + " or @FOLDER with PNG or JPEG images, their boxes in YOLO's format and " + CLASSES;

  private final List<String> classes;
  private final List<LabelledImage> images;

  private LabelledImages(DataFile folder, List<String> classes, List<LabelledImage> images) {
    super(BUILT_IN, folder);
    this.classes = List.copyOf(classes);
    this.images = List.copyOf(images);
  }

  /**
   * Reads the word or the folder.
   *
   * @throws InvalidParameter if it is neither, or the folder cannot be read, has no image, no list
   *     of classes, an image that cannot be read, or a box that is malformed, without an area,
   *     outside its image or of a class that is not listed
   */
  public static LabelledImages parse(String name, String value) {
    Optional<String> path = path(name, value, BUILT_IN, LEGAL);
    if (path.isEmpty()) {
      return new LabelledImages(null, List.of(), List.of());
    }
    DataFolder folder = DataFolder.read(name, path.get());
    SortedMap<String, byte[]> files = folder.files();
    Refusals refusals = new Refusals(name, value, LEGAL);
    List<String> classes =
        Optional.ofNullable(files.get(CLASSES))
            .map(bytes -> refusals.text(CLASSES, bytes).lines().map(String::strip).toList())
            .orElseThrow(() -> refusals.because("there is no " + CLASSES));
    if (classes.isEmpty() || classes.stream().anyMatch(String::isEmpty)) {
      throw refusals.because(CLASSES + " must have the name of a class in every line");
    }
    List<LabelledImage> images = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().matches("(?i).*\\.(png|jpe?g)")) {
        images.add(LabelledImage.read(file, files, classes.size(), refusals));
      }
    }
    if (images.isEmpty()) {
      throw refusals.because("there is no image");
    }
    return new LabelledImages(folder.file(), classes, images);
  }

  /** The names of the classes. */
  public List<String> classes() {
    return classes;
  }

  /** The images in the order of their names; empty if nothing of the user's was named. */
  public List<LabelledImage> images() {
    return images;
  }
}
