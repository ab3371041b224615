package org.lemmata.symboltuning.symbol;

/**
 * Made-up words that stand for the authors' lists, which are not shipped here: syllables of a
 * consonant and a vowel. There are 100 syllables, so exactly 10,000 words of two and 1,000,000 of
 * three.
 */
public final class Syllables {

  private static final String CONSONANTS = "bcdfghjklmnprstvwxyz";
  private static final String VOWELS = "aeiou";
  private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length();
  private static final int OF_TWO = SYLLABLES * SYLLABLES;
  private static final int OF_THREE = OF_TWO * SYLLABLES;

  private Syllables() {}

  /**
   * A word.
   *
   * @param number from 1; the first 10,000 have two syllables, the next 1,000,000 three
   * @throws IllegalArgumentException if it is out of that range
   */
  public static String word(int number) {
    if (number < 1 || number > OF_TWO + OF_THREE) {
      throw new IllegalArgumentException(
          "words are numbered from 1 to " + (OF_TWO + OF_THREE) + ", not " + number);
    }
    boolean two = number <= OF_TWO;
    int rest = two ? number - 1 : number - 1 - OF_TWO;
    StringBuilder word = new StringBuilder();
    for (int place = two ? OF_TWO / SYLLABLES : OF_TWO; place > 0; place /= SYLLABLES) {
      int syllable = rest / place % SYLLABLES;
      word.append(CONSONANTS.charAt(syllable / VOWELS.length()));
      word.append(VOWELS.charAt(syllable % VOWELS.length()));
    }
    return word.toString();
  }
}
