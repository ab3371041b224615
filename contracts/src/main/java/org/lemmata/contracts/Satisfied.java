package org.lemmata.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lemmata.study.Study;
import org.lemmata.study.run.CodeVersion;
import org.lemmata.study.table.Hashes;

/**
 * Notes of the studies whose random settings have run and given the same bits, one file each: by
 * the study, the settings that were drawn, and the code of the study and of the contract.
 */
record Satisfied(Optional<Path> folder) {

  /** Those in the folder of evidence, if there is one. */
  static Satisfied inEvidence() {
    return new Satisfied(EvidenceFolder.named().map(evidence -> evidence.resolve("studies")));
  }

  /** Whether the same has been found out before. */
  boolean has(Study<?> study, long seed, int runs) {
    return folder.filter(notes -> Files.exists(note(notes, study, seed, runs))).isPresent();
  }

  /** Keeps it for the next. */
  void add(Study<?> study, long seed, int runs) {
    folder.ifPresent(
        notes -> {
          try {
            Files.createDirectories(notes);
            Files.writeString(note(notes, study, seed, runs), study.id() + "\n");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static Path note(Path notes, Study<?> study, long seed, int runs) {
    List<String> all =
        List.of(
            study.id(),
            Long.toString(seed),
            Integer.toString(runs),
            CodeVersion.of(study.home()),
            CodeVersion.of(StudyContract.class));
    return notes.resolve(Hashes.sha256(String.join("\n", all).getBytes(StandardCharsets.UTF_8)));
  }
}
