package org.lemmata.cli.shell;

import java.util.List;

/** Completion for zsh. */
public final class ZshCompletion {

  private static final String HEAD =
      """
      #compdef lemmata
      # Completion of lemmata for zsh, made by 'lemmata completion zsh'.
      _lemmata_parameters() {
        local word
        for word in $words; do
          case $word in
      """;

  private static final String LOOK =
      """
          esac
        done
      }

      _lemmata() {
        local command= word option=${words[CURRENT - 1]}
        for word in ${words[2, CURRENT - 1]}; do
          [[ $word != -* ]] && command=$word && break
        done
        if [[ $PREFIX == --*=* ]]; then
          option=${PREFIX%%=*}
          compset -P '*='
        fi
        case "$command $option" in
      """;

  private static final String TAIL =
      """
        esac
      }
      compdef _lemmata lemmata
      """;

  private ZshCompletion() {}

  /** A script to be sourced after {@code compinit}. */
  public static String of(Vocabulary vocabulary) {
    StringBuilder script = new StringBuilder(HEAD);
    vocabulary
        .parameters()
        .forEach(
            (study, parameters) ->
                line(script, "      " + study + ") compadd -S '' --" + words(parameters) + " ;;"));
    script.append(LOOK);
    for (Vocabulary.Subcommand command : vocabulary.commands()) {
      for (Vocabulary.Option option : command.options()) {
        if (option.takes() != Vocabulary.Takes.NOTHING) {
          line(script, "    '" + command.name() + " " + option.name() + "')");
          line(script, "      " + completed(option) + "return ;;");
        }
      }
    }
    line(script, "  esac\n  case $command in");
    List<String> names = vocabulary.commands().stream().map(Vocabulary.Subcommand::name).toList();
    line(script, "    '') compadd --" + words(names) + " --help --version ;;");
    for (Vocabulary.Subcommand command : vocabulary.commands()) {
      List<String> options = command.options().stream().map(Vocabulary.Option::name).toList();
      String all = words(command.operands()) + words(options);
      String files = command.files() ? "; _files" : "";
      line(script, "    " + command.name() + ") compadd --" + all + files + " ;;");
    }
    return script.append(TAIL).toString();
  }

  private static String completed(Vocabulary.Option option) {
    return switch (option.takes()) {
      case VALUES -> "compadd --" + words(option.values()) + "; ";
      case FILES -> "_files; ";
      case PARAMETERS -> "_lemmata_parameters; ";
      default -> "";
    };
  }

  private static String words(List<String> words) {
    return words.isEmpty() ? "" : " " + String.join(" ", words);
  }

  private static void line(StringBuilder script, String text) {
    script.append(text).append('\n');
  }
}
