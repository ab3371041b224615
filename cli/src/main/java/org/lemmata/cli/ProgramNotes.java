package org.lemmata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.run.NotedCode;

/**
 * What the launcher has written into a program that it builds, so that commands need not find it
 * out: the names of all there is, and the versions of the code of all that computes.
 */
final class ProgramNotes {

  private ProgramNotes() {}

  /** Writes the notes into the folder of a program, which is the only argument. */
  public static void main(String[] args) throws IOException {
    // As in the commands that will read them.
    Locale.setDefault(Locale.ROOT);
    Path folder = Path.of(args[0]);
    Papers papers = Papers.load();
    Files.writeString(folder.resolve(Catalogue.FILE), Catalogue.of(papers).text());
    Files.writeString(folder.resolve(NotedCode.FILE), NotedCode.text(folder, homes(papers)));
  }

  /** The classes of studies and claims. */
  private static Set<Class<?>> homes(Papers papers) {
    Set<Class<?>> homes = new LinkedHashSet<>();
    for (Paper paper : papers.all()) {
      paper.studies().stream().map(Study::home).forEach(homes::add);
      Papers.claimsOf(paper).stream().map(Claim::home).forEach(homes::add);
    }
    return homes;
  }
}
