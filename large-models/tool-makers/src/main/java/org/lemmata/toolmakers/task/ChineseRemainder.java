package org.lemmata.toolmakers.task;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lemmata.linalg.random.Stream;

/** A number below the product of three ascending primes, from its remainders. */
final class ChineseRemainder implements Puzzle {

  private static final int[] PRIMES =
      IntStream.rangeClosed(2, 293)
          .filter(n -> IntStream.rangeClosed(2, n / 2).noneMatch(d -> n % d == 0))
          .toArray();
  private static final int DIVISORS = 3;
  private static final Pattern DIVIDED =
      Pattern.compile("equally among (\\d+) \\w+, we have (\\d+) left");

  @Override
  public Item draw(Stream random) {
    int[] chosen = PRIMES.clone();
    random.shuffle(chosen);
    int[] primes = Arrays.stream(chosen).limit(DIVISORS).sorted().toArray();
    int product = primes[0] * primes[1] * primes[2];
    int number = 1 + random.nextInt(product - 1);
    String[] animals = {"penguins", "dinosaurs", "cheetahs"};
    StringBuilder text =
        new StringBuilder("There is a basket of no more than " + product + " durians.");
    for (int i = 0; i < DIVISORS; i++) {
      text.append(i == 0 ? " If we divide them" : "; if we divide them")
          .append(
              " equally among %d %s, we have %d left"
                  .formatted(primes[i], animals[i], number % primes[i]));
    }
    text.append(". How many durians are in the basket?");
    return new Item(text.toString(), String.valueOf(number));
  }

  @Override
  public String solve(String question) {
    List<MatchResult> divided = Reading.all(DIVIDED, question, DIVISORS);
    BigInteger product = BigInteger.ONE;
    for (MatchResult each : divided) {
      BigInteger divisor = new BigInteger(each.group(1));
      if (!product.gcd(divisor).equals(BigInteger.ONE)
          || new BigInteger(each.group(2)).compareTo(divisor) >= 0) {
        throw new IllegalArgumentException("this determines no number: " + question);
      }
      product = product.multiply(divisor);
    }
    BigInteger sum = BigInteger.ZERO;
    for (MatchResult each : divided) {
      BigInteger prime = new BigInteger(each.group(1));
      BigInteger others = product.divide(prime);
      sum =
          sum.add(
              new BigInteger(each.group(2)).multiply(others).multiply(others.modInverse(prime)));
    }
    return sum.mod(product).toString();
  }
}
