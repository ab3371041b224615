package org.lemmata.cli.formula;

import java.util.HashMap;
import java.util.Map;

/** What commands of LaTeX stand for, and how characters look when raised or lowered. */
final class FormulaSymbols {

  private static final Map<String, String> COMMANDS = new HashMap<>();

  private static final Map<Character, Character> RAISED =
      pairs(
          "0123456789+−=()abcdefghijklmnoprstuvwxyzTLUV",
          "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀᴸᵁⱽ");

  private static final Map<Character, Character> LOWERED =
      pairs("0123456789+−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ");

  static {
    table(
        """
        alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ
        lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ phi φ varphi φ chi χ psi ψ omega ω
        Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω
        ell ℓ nabla ∇ infty ∞ top T sum ∑ prod ∏ int ∫ partial ∂ langle ⟨ rangle ⟩ | ‖ { { } }
        cdots ⋯ ldots … dots … star ⋆ forall ∀ exists ∃ prime ′ odot ⊙ otimes ⊗ oplus ⊕
        """);
    table("ln ln log log exp exp max max min min inf inf sup sup cos cos sin sin Pr Pr Re Re");
    table("cosh cosh sinh sinh lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋");
    table("tanh tanh det det dim dim arg arg lim lim tr tr");
  }

  private static final Map<String, String> RELATIONS =
      Map.ofEntries(
          Map.entry("le", "≤"),
          Map.entry("leq", "≤"),
          Map.entry("ge", "≥"),
          Map.entry("geq", "≥"),
          Map.entry("ne", "≠"),
          Map.entry("neq", "≠"),
          Map.entry("sim", "∼"),
          Map.entry("approx", "≈"),
          Map.entry("propto", "∝"),
          Map.entry("lesssim", "≲"),
          Map.entry("gtrsim", "≳"),
          Map.entry("to", "→"),
          Map.entry("mapsto", "↦"),
          Map.entry("in", "∈"),
          Map.entry("subset", "⊂"),
          Map.entry("equiv", "≡"),
          Map.entry("perp", "⊥"),
          Map.entry("ll", "≪"),
          Map.entry("gg", "≫"),
          Map.entry("cdot", "·"),
          Map.entry("times", "×"),
          Map.entry("pm", "±"),
          Map.entry("mp", "∓"));

  private static final Map<String, String> ACCENTS =
      Map.of(
          "hat", "\u0302",
          "widehat", "\u0302",
          "bar", "\u0304",
          "overline", "\u0304",
          "tilde", "\u0303",
          "dot", "\u0307",
          "vec", "\u20d7");

  private static final Map<String, String> BOARDS =
      Map.of("E", "E", "R", "ℝ", "N", "ℕ", "Z", "ℤ", "C", "ℂ", "P", "ℙ", "S", "S");

  private FormulaSymbols() {}

  /** The text of a command without arguments, or null. */
  static String command(String name) {
    return COMMANDS.get(name);
  }

  /** The sign of a relation or an operation that has room on both sides, or null. */
  static String relation(String name) {
    return RELATIONS.get(name);
  }

  /** The mark that stands after the letter that carries it, or null. */
  static String accent(String name) {
    return ACCENTS.get(name);
  }

  /** Whether a command is the name of a function, which keeps its distance from letters. */
  static boolean isFunction(String name) {
    return name.length() > 1 && name.equals(COMMANDS.get(name));
  }

  /** The letters of {@code \mathbb}; an expectation is an upright E. */
  static String board(String letter) {
    return BOARDS.getOrDefault(letter, letter);
  }

  /** An exponent; in parentheses where a character has no raised form. */
  static String raised(String text) {
    String small = small(text.replace(" ", ""), RAISED);
    return small != null ? small : isShort(text) ? "^" + text : "^(" + text + ")";
  }

  /** An index; in braces where it has several characters of which one has no lowered form. */
  static String lowered(String text) {
    String small = small(text.replace(" ", ""), LOWERED);
    boolean word = text.length() > 2 && text.chars().allMatch(Character::isLetter);
    return small != null && !word ? small : isShort(text) || word ? "_" + text : "_{" + text + "}";
  }

  private static boolean isShort(String text) {
    return text.codePointCount(0, text.length()) == 1;
  }

  private static String small(String text, Map<Character, Character> forms) {
    StringBuilder small = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      Character form = forms.get(text.charAt(i));
      if (form == null) {
        return null;
      }
      small.append(form.charValue());
    }
    return small.toString();
  }

  private static Map<Character, Character> pairs(String from, String to) {
    Map<Character, Character> pairs = new HashMap<>();
    for (int i = 0; i < from.length(); i++) {
      pairs.put(from.charAt(i), to.charAt(i));
    }
    return pairs;
  }

  private static void table(String text) {
    String[] words = text.strip().split("\\s+", -1);
    for (int i = 0; i < words.length; i += 2) {
      COMMANDS.put(words[i], words[i + 1]);
    }
  }
}
