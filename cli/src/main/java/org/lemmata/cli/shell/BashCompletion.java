package org.lemmata.cli.shell;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Completion for bash. */
public final class BashCompletion {

  private static final String HEAD =
      """
      # Completion of lemmata for bash, made by 'lemmata completion bash'.
      _lemmata_parameters() {
        local word
        for word in "${COMP_WORDS[@]}"; do
          case $word in
      """;

  private static final String LOOK =
      """
          esac
        done
      }

      _lemmata() {
        local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command= words= i
        COMPREPLY=()
        # Readline makes words of their own of equals signs.
        if [ "$cur" = = ]; then
          cur=
        elif [ "$prev" = = ]; then
          prev=${COMP_WORDS[COMP_CWORD - 2]}
        fi
        for ((i = 1; i < COMP_CWORD; i++)); do
          case ${COMP_WORDS[i]} in
            -*) ;;
            *)
              command=${COMP_WORDS[i]}
              break
              ;;
          esac
        done
        case "$command $prev" in
      """;

  private static final String TAIL =
      """
        esac
        COMPREPLY=($(compgen -W "$words" -- "$cur"))
      }
      complete -F _lemmata lemmata
      """;

  private BashCompletion() {}

  /** A script to be sourced. */
  public static String of(Vocabulary vocabulary) {
    StringBuilder script = new StringBuilder(HEAD);
    vocabulary
        .parameters()
        .forEach(
            (study, parameters) ->
                line(script, "      " + study + ") printf '%s\\n' " + joined(parameters) + " ;;"));
    script.append(LOOK);
    for (Vocabulary.Subcommand command : vocabulary.commands()) {
      command.options().stream()
          .filter(option -> option.takes() != Vocabulary.Takes.NOTHING)
          .forEach(option -> option(script, command, option));
    }
    line(script, "  esac\n  case $command in");
    String names =
        vocabulary.commands().stream()
            .map(Vocabulary.Subcommand::name)
            .collect(Collectors.joining(" "));
    line(script, "    '') words='" + names + " --help --version' ;;");
    for (Vocabulary.Subcommand command : vocabulary.commands()) {
      Stream<String> options = command.options().stream().map(Vocabulary.Option::name);
      String words =
          Stream.concat(command.operands().stream(), options).collect(Collectors.joining(" "));
      String files = command.files() ? "; COMPREPLY=($(compgen -f -- \"$cur\"))" : "";
      line(script, "    " + command.name() + ") words='" + words + "'" + files + " ;;");
    }
    return script.append(TAIL.replace("COMPREPLY=(", "COMPREPLY+=(")).toString();
  }

  private static void option(
      StringBuilder script, Vocabulary.Subcommand command, Vocabulary.Option option) {
    line(script, "    '" + command.name() + " " + option.name() + "')");
    switch (option.takes()) {
      case VALUES ->
          line(
              script,
              "      COMPREPLY=($(compgen -W '" + joined(option.values()) + "' -- \"$cur\"))");
      case FILES -> line(script, "      COMPREPLY=($(compgen -f -- \"$cur\"))");
      case PARAMETERS -> {
        line(script, "      COMPREPLY=($(compgen -W \"$(_lemmata_parameters)\" -- \"$cur\"))");
        line(script, "      compopt -o nospace 2>/dev/null");
      }
      default -> {}
    }
    line(script, "      return\n      ;;");
  }

  private static String joined(List<String> words) {
    return String.join(" ", words);
  }

  private static void line(StringBuilder script, String text) {
    script.append(text).append('\n');
  }
}
