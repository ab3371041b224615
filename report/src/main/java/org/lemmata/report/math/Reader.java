package org.lemmata.report.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lemmata.report.math.Node.Symbol;

/** Reads a formula. */
final class Reader {

  private static final Set<String> ENDS = Set.of("", "}", "\\right");
  private static final Map<String, Double> SIZES =
      Map.of("\\big", 1.2, "\\Big", 1.8, "\\bigg", 2.4, "\\Bigg", 3.0);

  private final LatexSource source;
  private final boolean spaces;

  private Reader(String latex, boolean spaces) {
    this.source = new LatexSource(latex);
    this.spaces = spaces;
  }

  /**
   * The parts of a formula.
   *
   * @throws UnknownLatex if something in it is not known
   */
  static List<Node> read(String latex) {
    return read(new Reader(latex, false));
  }

  /**
   * The parts of a formula, those before which white space is written marked as such.
   *
   * @throws UnknownLatex if something in it is not known
   */
  static List<Node> readWithSpaces(String latex) {
    return read(new Reader(latex, true));
  }

  private static List<Node> read(Reader reader) {
    List<Node> row = reader.row();
    if (!reader.source.atEnd()) {
      throw new UnknownLatex("'" + reader.source.peek() + "' without its beginning");
    }
    return row;
  }

  private List<Node> row() {
    List<Node> row = new ArrayList<>();
    while (!ENDS.contains(source.peek())) {
      boolean marked = spaces && !row.isEmpty() && source.afterSpace();
      Node part = scripted();
      row.add(marked ? new Node.Spaced(part) : part);
    }
    return row;
  }

  private Node scripted() {
    String token = source.peek();
    boolean bare = token.equals("^") || token.equals("_") || token.equals("'");
    Node base = bare ? new Node.Row(List.of()) : term();
    Optional<Node> low = Optional.empty();
    Optional<Node> high = Optional.empty();
    List<Node> primes = new ArrayList<>();
    while (true) {
      if (source.took("'")) {
        primes.add(new Symbol("′", SymbolClass.SIGN));
      } else if (low.isEmpty() && source.took("_")) {
        low = Optional.of(part());
      } else if (high.isEmpty() && source.took("^")) {
        high = Optional.of(part());
      } else if (Set.of("_", "^").contains(source.peek())) {
        throw new UnknownLatex("two exponents or two indices");
      } else {
        break;
      }
    }
    if (!primes.isEmpty()) {
      high.ifPresent(primes::add);
      high = Optional.of(primes.size() == 1 ? primes.get(0) : new Node.Row(primes));
    }
    return low.isEmpty() && high.isEmpty() ? base : new Node.Scripts(base, low, high);
  }

  /** A part of a row: a whole number, or what a command may take. */
  private Node term() {
    source.skipSpace();
    String number = source.number();
    return number.isEmpty() ? part() : new Symbol(number, SymbolClass.NUMBER);
  }

  /** What a command or an exponent takes: a group, a command with its arguments, or a character. */
  private Node part() {
    String token = source.next();
    char first = token.charAt(0);
    if (token.equals("{")) {
      List<Node> inside = row();
      source.expect("}");
      return group(inside);
    }
    return first == '\\' ? command(token) : character(token);
  }

  /** A sign that stands alone between braces has no space around it. */
  private static Node group(List<Node> inside) {
    if (inside.size() == 1) {
      return inside.get(0) instanceof Symbol only && !only.kind().function()
          ? new Symbol(only.text(), quiet(only.kind()))
          : inside.get(0);
    }
    return new Node.Row(inside);
  }

  private static SymbolClass quiet(SymbolClass kind) {
    return switch (kind) {
      case BINARY, RELATION, PUNCTUATION, OPEN, CLOSE -> SymbolClass.SIGN;
      default -> kind;
    };
  }

  private static Node character(String token) {
    char c = token.charAt(0);
    if (c >= '0' && c <= '9') {
      return new Symbol(token, SymbolClass.NUMBER);
    }
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        ? new Symbol(token, SymbolClass.LETTER)
        : known(token);
  }

  private static Symbol known(String token) {
    return Symbols.named(token)
        .filter(symbol -> symbol.kind() != SymbolClass.ACCENT)
        .or(() -> Symbols.shown(token))
        .orElseThrow(() -> new UnknownLatex(token + " is not known here"));
  }

  private Node command(String name) {
    Optional<Symbol> accent =
        Symbols.named(name).filter(known -> known.kind() == SymbolClass.ACCENT);
    if (accent.isPresent()) {
      return new Node.Accented(part(), accent.get().text());
    }
    if (SIZES.containsKey(name.replaceFirst("[lrm]$", ""))) {
      Symbol bracket = known(source.next());
      double size = SIZES.get(name.replaceFirst("[lrm]$", ""));
      return new Symbol(bracket.text(), bracket.kind(), size);
    }
    return switch (name) {
      case "\\frac", "\\dfrac" -> new Node.Fraction(part(), part(), true, false);
      case "\\tfrac" -> new Node.Fraction(part(), part(), true, true);
      case "\\binom" ->
          new Node.Fenced("(", List.of(new Node.Fraction(part(), part(), false, false)), ")");
      case "\\sqrt" -> root();
      case "\\left" -> fenced();
      case "\\not" -> new Symbol(known(source.next()).text() + "\u0338", SymbolClass.RELATION);
      case "\\mathbb" -> letters(Alphabet.DOUBLE_STRUCK);
      case "\\mathcal" -> letters(Alphabet.SCRIPT);
      case "\\mathbf" -> letters(Alphabet.BOLD);
      case "\\mathrm" -> new Symbol(word(), SymbolClass.UPRIGHT);
      case "\\operatorname" -> function();
      case "\\text", "\\textrm" -> new Symbol(source.words(), SymbolClass.TEXT);
      case "\\ " -> known("\\space");
      default -> known(name);
    };
  }

  private Node root() {
    if (!source.took("[")) {
      return new Node.Root(part(), Optional.empty());
    }
    List<Node> index = new ArrayList<>();
    while (!source.took("]")) {
      index.add(scripted());
    }
    return new Node.Root(part(), Optional.of(new Node.Row(index)));
  }

  private Node fenced() {
    String open = delimiter();
    List<Node> inside = row();
    source.expect("\\right");
    return new Node.Fenced(open, inside, delimiter());
  }

  private String delimiter() {
    String token = source.next();
    return token.equals(".") ? "" : known(token).text();
  }

  private Node function() {
    SymbolClass kind = source.took("*") ? SymbolClass.BOUNDED : SymbolClass.FUNCTION;
    return new Symbol(word(), kind);
  }

  private Node letters(Alphabet alphabet) {
    StringBuilder text = new StringBuilder();
    word().chars().forEach(letter -> text.append(alphabet.of((char) letter)));
    return new Symbol(text.toString(), SymbolClass.UPRIGHT);
  }

  /** Letters and digits between braces, or one alone. */
  private String word() {
    String word = source.peek().equals("{") ? source.words().strip() : source.next();
    if (!word.matches("[A-Za-z0-9]+")) {
      throw new UnknownLatex("not a name: " + word);
    }
    return word;
  }
}
