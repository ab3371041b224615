package org.lemmata.toolmakers.study;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.lemmata.study.param.DataFile;
import org.lemmata.study.param.DataFolder;
import org.lemmata.study.param.FromFile;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.toolmakers.model.LanguageModel;
import org.lemmata.toolmakers.model.Transcript;

/** A parameter that is the word {@code none}, or {@code @FOLDER} with a transcript. Immutable. */
public final class TranscriptFolder implements FromFile {

  private static final String NONE = "none";

  private final DataFile folder;

  private TranscriptFolder(DataFile folder) {
    this.folder = folder;
  }

  /**
   * Reads the word or the folder.
   *
   * @throws InvalidParameter if it is neither
   */
  public static TranscriptFolder parse(String name, String value) {
    if (value.equals(NONE)) {
      return new TranscriptFolder(null);
    }
    if (!value.startsWith("@")) {
      throw new InvalidParameter(name, value, NONE + " or @FOLDER with a transcript");
    }
    return new TranscriptFolder(DataFolder.read(name, value.substring(1)).file());
  }

  /**
   * Plays it back.
   *
   * @param asking the parameter whose value needs it, for messages
   * @throws InvalidParameter if there is none
   */
  LanguageModel replay(String asking) {
    if (folder == null) {
      throw new InvalidParameter(
          asking,
          "endpoint",
          "a scripted name, or endpoint with transcript=@FOLDER, which tool-makers.live records");
    }
    Path path = Path.of(folder.path());
    return new Transcript(path, path.toAbsolutePath().normalize().getFileName().toString())
        .replay();
  }

  @Override
  public Optional<DataFile> file() {
    return Optional.ofNullable(folder);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TranscriptFolder that && Objects.equals(folder, that.folder);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(folder);
  }

  @Override
  public String toString() {
    return folder == null ? NONE : "@" + folder.path();
  }
}
