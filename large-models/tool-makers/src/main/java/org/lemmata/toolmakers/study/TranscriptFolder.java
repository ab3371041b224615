package org.lemmata.toolmakers.study;

import java.nio.file.Path;
import org.lemmata.study.param.DataFile;
import org.lemmata.study.param.DataFolder;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.UserData;
import org.lemmata.toolmakers.model.LanguageModel;
import org.lemmata.toolmakers.model.Transcript;

/** A parameter that is the word {@code none}, or {@code @FOLDER} with a transcript. Immutable. */
public final class TranscriptFolder extends UserData {

  private static final String NONE = "none";

  private TranscriptFolder(DataFile folder) {
    super(NONE, folder);
  }

  /**
   * Reads the word or the folder.
   *
   * @throws InvalidParameter if it is neither
   */
  public static TranscriptFolder parse(String name, String value) {
    return new TranscriptFolder(
        path(name, value, NONE, NONE + " or @FOLDER with a transcript")
            .map(path -> DataFolder.read(name, path).file())
            .orElse(null));
  }

  /**
   * Plays it back.
   *
   * @param asking the parameter whose value needs it, for messages
   * @throws InvalidParameter if there is none
   */
  LanguageModel replay(String asking) {
    DataFile folder =
        file()
            .orElseThrow(
                () ->
                    new InvalidParameter(
                        asking,
                        "endpoint",
                        "a scripted name, or endpoint with transcript=@FOLDER, which"
                            + " tool-makers.live records"));
    Path path = Path.of(folder.path());
    return new Transcript(path, path.toAbsolutePath().normalize().getFileName().toString())
        .replay();
  }
}
