package org.lemmata.report.math;

import java.util.HashMap;
import java.util.Map;

/** How texts look when raised or lowered, in a line of Unicode. */
final class SmallForms {

  private static final Map<Character, Character> RAISED =
      pairs(
          "0123456789+−=()abcdefghijklmnoprstuvwxyzTLUV⊤",
          "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀᴸᵁⱽᵀ");

  private static final Map<Character, Character> LOWERED =
      pairs("0123456789+−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ");

  private SmallForms() {}

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
}
