package org.lemmata.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lemmata.study.run.CacheContents;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows and clears the cache. */
@Command(
    name = "cache",
    description = {
      "Shows what the cache holds, or removes it; results are then computed again.",
      "",
      "Other commands may run meanwhile. A computation that is under way writes its state again.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CacheCommand implements Runnable {

  @Spec private CommandSpec spec;

  private CacheCommand() {}

  /** The command with its two parts. */
  static CommandLine in(Session session) {
    return new CommandLine(new CacheCommand())
        .addSubcommand(new ListPart(session))
        .addSubcommand(new ClearPart(session));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing 'list' or 'clear'");
  }

  /** Says what there is. */
  @Command(
      name = "list",
      description = "says what the cache holds of each study and claim, the largest first",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  static final class ListPart implements Callable<Integer> {

    private final Session session;

    ListPart(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      Path folder = CacheFolder.of(session.environment());
      List<CacheContents.Share> shares = new ArrayList<>(new CacheContents(folder).list());
      shares.sort(Comparator.comparingLong(CacheContents.Share::bytes).reversed());
      print(session, shares);
      Prose.line(session, "", total(shares) + " in " + folder);
      return Exit.FINE;
    }
  }

  /** Removes what there is. */
  @Command(
      name = "clear",
      description = "removes what the cache holds, and says what that was",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  static final class ClearPart implements Callable<Integer> {

    private final Session session;

    @Parameters(
        paramLabel = "ID",
        arity = "0..*",
        description = "studies and claims, or papers for all of theirs (default: everything)")
    private List<String> ids = new ArrayList<>();

    ClearPart(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      Set<String> owners = new HashSet<>(new Names(session.papers()).owners(ids));
      Path folder = CacheFolder.of(session.environment());
      List<CacheContents.Share> removed =
          new CacheContents(folder).clear(owner -> ids.isEmpty() || owners.contains(owner));
      print(session, removed);
      Prose.line(session, "", "removed " + total(removed) + " from " + folder);
      return Exit.FINE;
    }
  }

  private static void print(Session session, List<CacheContents.Share> shares) {
    if (shares.isEmpty()) {
      return;
    }
    Columns columns = new Columns("").row("files", "size", "");
    for (CacheContents.Share share : shares) {
      columns.row(
          String.format(Locale.ROOT, "%5d", share.files()),
          String.format(Locale.ROOT, "%7s", Bytes.inWords(share.bytes())),
          share.owner());
    }
    columns.print(session);
  }

  private static String total(List<CacheContents.Share> shares) {
    int files = shares.stream().mapToInt(CacheContents.Share::files).sum();
    long bytes = shares.stream().mapToLong(CacheContents.Share::bytes).sum();
    return files + (files == 1 ? " file, " : " files, ") + Bytes.inWords(bytes);
  }
}
