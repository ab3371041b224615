package org.lemmata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lemmata.study.run.Part;
import org.lemmata.study.run.Payload;
import org.lemmata.study.run.Publisher;
import org.lemmata.study.run.Replaceable;
import org.lemmata.study.run.Spill;
import org.lemmata.study.run.Target;
import org.lemmata.study.table.Artefact;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.TableJson;

/**
 * The files of a table: itself and, unless it holds them, its provenance and artefacts beside it.
 *
 * @param target where the table goes
 * @param beside whether provenance and artefacts go beside it
 * @param publisher writes
 * @param earlier tells what an earlier start of the same command left
 */
record TableFiles(Target target, boolean beside, Publisher publisher, EarlierRun earlier) {

  private static final Replaceable PROVENANCE =
      Replaceable.bytes(there -> OwnProvenance.read(there).isPresent());

  static TableFiles of(Path name, boolean beside, boolean overwrite, EarlierRun earlier) {
    Target target = UsageProblem.ofFinding(() -> Target.of(name));
    return new TableFiles(target, beside, new Publisher(overwrite), earlier);
  }

  /** Finds the file of a name, and refuses one that cannot be written or exists. */
  static Target checked(Publisher publisher, Path name) {
    Target target = UsageProblem.ofFinding(() -> Target.of(name));
    UsageProblem.ofTargets(() -> publisher.check(target));
    return target;
  }

  /** Refuses, before anything is computed, what cannot be written or may not be replaced. */
  void check() {
    InputFiles inputs = InputFiles.of(earlier.request());
    inputs.requireOther("--out", target.asked(), target);
    if (beside) {
      inputs.requireOther("--out", target.asked(), record());
    }
    UsageProblem.ofTargets(() -> publisher.check(target, this::isEarlier));
    if (beside) {
      // A table decides over its provenance; one without a table was left by a run that was killed.
      UsageProblem.ofTargets(() -> publisher.check(record(), PROVENANCE));
    }
  }

  /** Where the table can be written meanwhile. */
  Spill spill() {
    return Publisher.spill(target);
  }

  /**
   * Puts a table in place.
   *
   * @param text what its file is to hold
   * @return what was written, in words
   */
  String publish(
      Payload text, List<Column> columns, List<Artefact> artefacts, Provenance provenance) {
    Part whole = Part.of(target, text);
    List<Part> parts = new ArrayList<>();
    if (beside) {
      parts.add(whole);
      for (Artefact artefact : artefacts) {
        parts.add(Part.of(target.beside("." + artefact.name()), artefact.bytes()));
      }
      parts.add(
          Part.of(record(), TableJson.write(provenance))
              .replacing(there -> PROVENANCE.test(there) && mayBelong(text))
              .asRecord());
    } else {
      parts.add(
          whole.replacing(
              there ->
                  earlier
                      .table(there)
                      .filter(scan -> scan.columns().equals(columns))
                      .filter(scan -> scan.contentHash().equals(provenance.contentHash()))
                      .isPresent()));
    }
    publisher.publish(parts);
    StringBuilder written = new StringBuilder(target.asked().toString());
    parts.stream()
        .skip(1)
        .forEach(part -> written.append(" and ").append(part.target().asked().getFileName()));
    return written.toString();
  }

  private Target record() {
    return UsageProblem.ofFinding(() -> target.beside(TableOutput.SIDECAR));
  }

  private boolean isEarlier(Path there) throws IOException {
    if (!beside) {
      return earlier.table(there).isPresent();
    }
    return OwnProvenance.beside(there).filter(earlier::isOf).isPresent();
  }

  /** Whether the table or its provenance goes to a file. */
  boolean write(Target other) {
    return isSame(target.file(), other.file()) || (beside && isSame(record().file(), other.file()));
  }

  /** Whether two names are of one file, also of one that is still to be written. */
  static boolean isSame(Path one, Path other) {
    try {
      return one.equals(other) || (Files.exists(other) && Files.isSameFile(one, other));
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a table that is there already is this one, so that its provenance may be renewed. */
  private boolean mayBelong(Payload text) throws IOException {
    return !Files.exists(target.file()) || text.isIn(target.file());
  }
}
