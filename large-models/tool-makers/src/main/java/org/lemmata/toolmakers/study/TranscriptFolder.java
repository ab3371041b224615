package org.lemmata.toolmakers.study;

import java.util.Optional;
import org.lemmata.study.param.DataFile;
import org.lemmata.study.param.DataFolder;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.UserData;
import org.lemmata.toolmakers.model.LanguageModel;
import org.lemmata.toolmakers.model.Replay;

/** A parameter that is the word {@code none}, or {@code @FOLDER} with a transcript. Immutable. */
public final class TranscriptFolder extends UserData {

  private static final String NONE = "none";
  private static final String LEGAL =
      NONE + " or @FOLDER with a transcript of one model, as tool-makers.live records it";

  /** Of the bytes whose fingerprint is recorded, whatever becomes of the folder; may be null. */
  private final Replay replay;

  private TranscriptFolder(DataFile folder, Replay replay) {
    super(NONE, folder);
    this.replay = replay;
  }

  /**
   * Reads the word or the folder.
   *
   * @throws InvalidParameter if it is neither, or the folder has no replies, one that cannot be
   *     read, or those of several models
   */
  public static TranscriptFolder parse(String name, String value) {
    Optional<String> path = path(name, value, NONE, LEGAL);
    if (path.isEmpty()) {
      return new TranscriptFolder(null, null);
    }
    DataFolder folder = DataFolder.read(name, path.get());
    try {
      return new TranscriptFolder(folder.file(), Replay.of(folder.files()));
    } catch (IllegalArgumentException e) {
      throw new InvalidParameter(name, value, LEGAL + "; " + e.getMessage());
    }
  }

  /**
   * Plays it back.
   *
   * @param asking the parameter whose value needs it, for messages
   * @throws InvalidParameter if there is none
   */
  LanguageModel replay(String asking) {
    if (replay == null) {
      throw new InvalidParameter(
          asking,
          "endpoint",
          "a scripted name, or endpoint with transcript=@FOLDER, which tool-makers.live records");
    }
    return replay;
  }
}
