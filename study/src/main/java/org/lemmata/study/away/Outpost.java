package org.lemmata.study.away;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.lemmata.study.Excerpt;
import org.lemmata.study.Need;
import org.lemmata.study.Papers;
import org.lemmata.study.Progress;
import org.lemmata.study.UnknownName;
import org.lemmata.study.run.Finished;
import org.lemmata.study.run.Piece;
import org.lemmata.study.run.Runner;
import org.lemmata.study.run.Surroundings;

/**
 * Does pieces that another process has sent. Nothing but text and bytes comes in and goes out, and
 * a failure of the piece is a result like any other.
 */
public final class Outpost {

  private static final int SHOWN = 12;

  private final String name;
  private final String version;
  private final Papers papers;
  private final Runner runner;
  private final boolean apart;
  private final UnpackedFiles copies = new UnpackedFiles();

  /**
   * An outpost of this process.
   *
   * @param name what the machine is called
   * @param papers where studies and claims are
   * @param runner does the pieces; what they ask for is computed once
   * @param apart whether this is another process than the one that sends, so that it may end
   */
  public Outpost(String name, Papers papers, Runner runner, boolean apart) {
    this(name, Surroundings.release(), papers, runner, apart);
  }

  Outpost(String name, String version, Papers papers, Runner runner, boolean apart) {
    this.name = Objects.requireNonNull(name, "name");
    this.version = Objects.requireNonNull(version, "version");
    this.papers = Objects.requireNonNull(papers, "papers");
    this.runner = runner.metered();
    this.apart = apart;
  }

  /**
   * Does one piece.
   *
   * @param line the parcel's
   * @param luggage the files that it names, as {@link Luggage#of} read them
   * @param progress hears of the progress within it
   * @return one line of text, which {@link Returned#read} reads
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   * @throws VirtualMachineError if a process apart has no memory left, which is its failure and not
   *     the piece's
   */
  public String work(
      String line, Map<String, SortedMap<String, byte[]>> luggage, Progress progress) {
    Parcel parcel = Parcel.read(line);
    if (!parcel.version().equals(version)) {
      return Returned.refused(
          "the worker %s has Lemmata %s, and this machine %s; both must have the same"
              .formatted(name, version, parcel.version()));
    }
    try (UnpackedFiles.Taken taken = copies.take(parcel.files(), luggage)) {
      Map<String, String> originals = new LinkedHashMap<>();
      taken.paths().forEach((original, copy) -> originals.put(copy, original));
      Piece piece = Piece.read(moved(parcel.piece(), taken.paths()), papers);
      String code = Parcel.code(piece);
      if (!code.equals(parcel.code())) {
        return Returned.refused(
            "the worker %s has other code of %s (%s) than this machine (%s); both must have the same Lemmata and libraries"
                .formatted(
                    name, piece.id(), code.substring(0, SHOWN), parcel.code().substring(0, SHOWN)));
      }
      return Returned.write(finish(piece, progress), new Relocation(originals), runner.machine());
    } catch (UnknownName e) {
      return Returned.refused(
          "the worker %s has another Lemmata than this machine: %s"
              .formatted(name, e.getMessage()));
    } catch (InvalidPathException e) {
      return Returned.write(
          lacking(
              "No copy of the file '%s' can be made there: %s."
                  .formatted(Excerpt.plain(Excerpt.ends(e.getInput())), e.getReason())),
          new Relocation(Map.of()),
          runner.machine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Finished finish(Piece piece, Progress progress) {
    Optional<String> missing = runner.missing(piece.needs());
    if (missing.isPresent()) {
      return lacking(missing.get());
    }
    Finished finished = runner.finish(piece, progress);
    if (apart
        && finished.failure() instanceof VirtualMachineError broken
        && !(broken instanceof StackOverflowError)) {
      throw broken;
    }
    return finished;
  }

  private Finished lacking(String sentence) {
    return new Finished(
        null,
        null,
        new Need.Missing("The worker " + name + " lacks what this machine has. " + sentence),
        false,
        Duration.ZERO);
  }

  /** The text of a piece with the copies of files in place of the originals. */
  private static String moved(String text, Map<String, String> copies) {
    if (copies.isEmpty()) {
      return text;
    }
    try {
      JsonNode piece = new ObjectMapper().readTree(text);
      ObjectNode set = (ObjectNode) piece.path("set");
      copies.forEach(
          (original, copy) ->
              set.properties().stream()
                  .filter(one -> one.getValue().asText().equals("@" + original))
                  .map(Map.Entry::getKey)
                  .toList()
                  .forEach(parameter -> set.put(parameter, "@" + copy)));
      return piece.toString();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a piece of work", e);
    }
  }
}
