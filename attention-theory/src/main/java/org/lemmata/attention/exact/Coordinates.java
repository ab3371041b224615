package org.lemmata.attention.exact;

import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;

/** The law of independent symmetric coordinates of a covariate, by its exact moments. */
public enum Coordinates {
  /** Standard normal: E zᵖ = (p - 1)!! for even p. */
  NORMAL {
    @Override
    BigFraction even(int power) {
      BigInteger product = BigInteger.ONE;
      for (int factor = 3; factor < power; factor += 2) {
        product = product.multiply(BigInteger.valueOf(factor));
      }
      return new BigFraction(product);
    }
  },
  /** Random signs: every even moment is 1. */
  SIGNS {
    @Override
    BigFraction even(int power) {
      return BigFraction.ONE;
    }
  },
  /** Uniform on (-1, 1): E zᵖ = 1/(p + 1) for even p. */
  UNIFORM {
    @Override
    BigFraction even(int power) {
      return new BigFraction(1, power + 1);
    }
  },
  /** Uniform on (-1/2, 1/2): E zᵖ = 2⁻ᵖ/(p + 1) for even p. */
  UNIFORM_HALF {
    @Override
    BigFraction even(int power) {
      return new BigFraction(BigInteger.ONE, BigInteger.TWO.pow(power)).divide(power + 1);
    }
  };

  /**
   * E zᵖ of one coordinate.
   *
   * @param power p, at least 0
   */
  public BigFraction moment(int power) {
    return power % 2 == 0 ? even(power) : BigFraction.ZERO;
  }

  abstract BigFraction even(int power);
}
