package org.lemmata.cli.shell;

/** Completion for fish. */
public final class FishCompletion {

  private static final String HEAD =
      """
      # Completion of lemmata for fish, made by 'lemmata completion fish'.
      function __lemmata_parameters
        for word in (commandline -opc)
          switch $word
      """;

  private static final String LOOK =
      """
          end
        end
      end
      complete -c lemmata -f
      """;

  private FishCompletion() {}

  /** A script to be sourced. */
  public static String of(Vocabulary vocabulary) {
    StringBuilder script = new StringBuilder(HEAD);
    vocabulary
        .parameters()
        .forEach(
            (study, parameters) ->
                script
                    .append("      case " + study + "\n        printf '%s\\n' ")
                    .append(String.join(" ", parameters))
                    .append('\n'));
    script.append(LOOK);
    for (Vocabulary.Subcommand command : vocabulary.commands()) {
      script.append(
          "complete -c lemmata -n __fish_use_subcommand -a "
              + command.name()
              + described(command.description()));
      String here = "complete -c lemmata -n '__fish_seen_subcommand_from " + command.name() + "' ";
      if (!command.operands().isEmpty()) {
        script.append(here + "-a '" + String.join(" ", command.operands()) + "'\n");
      }
      if (command.files()) {
        script.append(here + "-F\n");
      }
      command.options().forEach(option -> script.append(here + option(option)));
    }
    return script.toString();
  }

  private static String option(Vocabulary.Option option) {
    String takes =
        switch (option.takes()) {
          case NOTHING -> "";
          case VALUES -> " -x -a '" + String.join(" ", option.values()) + "'";
          case FILES -> " -r -F";
          case PARAMETERS -> " -x -a '(__lemmata_parameters)'";
          case ANYTHING -> " -x";
        };
    return "-l " + option.name().substring(2) + takes + described(option.description());
  }

  private static String described(String words) {
    return " -d '" + words.replace("\\", "\\\\").replace("'", "\\'") + "'\n";
  }
}
