package org.lemmata.exercise.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.KnownAnswer;
import org.lemmata.exercise.Law;
import org.lemmata.exercise.Plot;
import org.lemmata.exercise.Proposition;
import org.lemmata.exercise.Requirement;
import org.lemmata.exercise.Seen;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Proportion;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;

/** The error rate of an experiment that is looked at several times and stopped when it pleases. */
public final class OptionalStoppingExercise
    implements Exercise<OptionalStoppingExercise.RepeatedLooks> {

  /** What the student's class implements. */
  public interface RepeatedLooks {

    /**
     * The probability that a fair coin is called unfair at any look. At a look after n throws with
     * h heads it is called unfair if |2h - n| &gt; z √n.
     *
     * @param looks numbers of throws, ascending, at least one, from 1 to 400; not modified
     * @param z the threshold, positive
     */
    double falseAlarm(int[] looks, double z);

    /**
     * The least threshold with which that probability is at most α.
     *
     * @param looks as above; not modified
     * @param alpha of (0, 1)
     */
    double threshold(int[] looks, double alpha);
  }

  private static final double USUAL = 1.96;
  private static final double DIGITS = 1e-12;

  /** How exactly a threshold is asked for. */
  private static final double FINE = 1e-6;

  private static final int EVERY = 20;
  private static final int FIVE = 5;
  private static final double LEVEL = 0.05;
  private static final int EXPERIMENTS = 20_000;
  private static final double MARGIN = 0.02;

  /** Looks after these many throws, and a threshold. */
  record Plan(List<Integer> looks, double z) {}

  /** Looks at equal distances, and a level. */
  record Equal(int every, int count, double alpha) {

    int[] looks() {
      return equal(every, count);
    }
  }

  @Override
  public String id() {
    return "honest-statistics.optional-stopping";
  }

  @Override
  public Class<RepeatedLooks> asked() {
    return RepeatedLooks.class;
  }

  @Override
  public List<Requirement<RepeatedLooks>> requirements() {
    return List.of(
        KnownAnswer.<RepeatedLooks>of(
                "One look after 6 throws, $z = 1.96$",
                yours -> yours.falseAlarm(new int[] {6}, USUAL),
                0.03125,
                DIGITS,
                "0 or 6 heads, 2 of 64 outcomes")
            .mistake(0.015625, "That is one side only: tails too may come too often.")
            .teaches("$1.96 \\sqrt 6 = 4.8$, so it is 0 or 6 heads that raise the alarm."),
        KnownAnswer.<RepeatedLooks>of(
                "One look after 4 throws, $z = 2$",
                yours -> yours.falseAlarm(new int[] {4}, 2),
                0,
                DIGITS,
                "|2h - 4| is at most 4, which is not more than 2 · 2")
            .mistake(0.125, "A value equal to the threshold raises no alarm.")
            .teaches("It must be more than $z \\sqrt n$."),
        KnownAnswer.<RepeatedLooks>of(
                "Looks after 6 and 8 throws, $z = 1.96$",
                yours -> yours.falseAlarm(new int[] {6, 8}, USUAL),
                0.078125,
                DIGITS,
                "8 of 256 outcomes at the first look, and 12 more at the second, by hand")
            .mistake(
                0.1015625,
                "The rates of the looks were added: an experiment that was stopped at the first"
                    + " look would be counted again at the second.")
            .mistake(
                0.09936523437500003,
                "The looks were taken as independent: but the second sees the throws of the first"
                    + " again.")
            .mistake(0.0703125, "That is the last look alone.")
            .mistake(0.03125, "That is the first look alone.")
            .teaches(
                "Follow the probabilities of all numbers of heads from throw to throw. At a look,"
                    + " take away those that raise the alarm, and add them up."),
        KnownAnswer.<RepeatedLooks>of(
                "Looks after 20, 40, 60, 80 and 100 throws, $z = 1.96$",
                yours -> yours.falseAlarm(equal(EVERY, FIVE), USUAL),
                0.1373120403154868,
                1e-10,
                "counted apart from this program; normal numbers in place of coins give 0.142")
            .teaches("A look may have no alarm at all, or several on either side."),
        Law.of(
            "The rate of any plan",
            plans(),
            (RepeatedLooks yours, Plan in) -> {
              int[] looks = in.looks.stream().mapToInt(Integer::intValue).toArray();
              return Seen.near(yours.falseAlarm(looks.clone(), in.z), rate(looks, in.z), 1e-10);
            }),
        Law.of(
                "The least threshold with which the rate is at most $\\alpha$",
                equals(),
                OptionalStoppingExercise::least)
            .teaches(
                "A threshold for one look alone is too low for several. Sharing $\\alpha$ among the"
                    + " looks (Bonferroni) is safe, but too high: the looks see the same throws, so"
                    + " their alarms often come together."),
        Proposition.of(OptionalStoppingExercise::claim)
            .teaches("Here coins are thrown, and nobody computes."));
  }

  private static int[] equal(int every, int count) {
    return IntStream.rangeClosed(1, count).map(i -> i * every).toArray();
  }

  private static Arbitrary<Plan> plans() {
    Arbitrary<List<Integer>> looks =
        Arbitraries.integers()
            .between(1, 60)
            .set()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(set -> set.stream().sorted().toList());
    // So that no z √n is a whole number.
    Arbitrary<Double> z =
        Arbitraries.integers().between(50, 300).map(i -> (100.0 * i + 3) / 10_000);
    return Combinators.combine(looks, z).as(Plan::new);
  }

  private static Arbitrary<Equal> equals() {
    return Combinators.combine(
            Arbitraries.of(20, 10), Arbitraries.integers().between(2, 5), Arbitraries.of(0.05, 0.2))
        .as(Equal::new);
  }

  private static Seen least(RepeatedLooks yours, Equal in) {
    double z = yours.threshold(in.looks(), in.alpha);
    double rate = rate(in.looks(), z + FINE);
    double below = rate(in.looks(), z - FINE);
    return Seen.that(
        rate <= in.alpha && below > in.alpha,
        Seen.text(z)
            + " came out, with which the rate is "
            + Seen.text(rate)
            + (rate > in.alpha
                ? ", more than α"
                : ", and with a lower threshold it still is " + Seen.text(below)));
  }

  /** Probabilities of numbers of heads, from throw to throw, without those that were stopped. */
  private static double rate(int[] looks, double z) {
    double[] alive = {1};
    double stopped = 0;
    for (int look : looks) {
      while (alive.length <= look) {
        double[] next = new double[alive.length + 1];
        for (int h = 0; h < alive.length; h++) {
          next[h] += alive[h] / 2;
          next[h + 1] += alive[h] / 2;
        }
        alive = next;
      }
      for (int h = 0; h < alive.length; h++) {
        if (alarm(h, look, z)) {
          stopped += alive[h];
          alive[h] = 0;
        }
      }
    }
    return stopped;
  }

  private static boolean alarm(int heads, int thrown, double z) {
    return Math.abs(2 * heads - thrown) > z * Math.sqrt(thrown);
  }

  /** Another answer. */
  private record Fixed(double rate, double z) implements RepeatedLooks {

    @Override
    public double falseAlarm(int[] looks, double threshold) {
      return rate;
    }

    @Override
    public double threshold(int[] looks, double alpha) {
      return z;
    }
  }

  private static Claim claim(RepeatedLooks yours) {
    return Claim.of("honest-statistics.optional-stopping", "Fair coins that are called unfair")
        .states(
            """
            Looked at after 20, 40, 60, 80 and 100 throws, fair coins are called unfair as often as
            predicted with $z = 1.96$, and in about 5% of experiments with the least threshold for
            5%.
            """)
        .source(Source.derived("Armitage, McPherson and Rowe 1969 for normal numbers"))
        .assuming("throws are fair and independent")
        .examining(
            """
            Throws %d coins 100 times and looks at them; the margin is %s on either side.
            """
                .formatted(EXPERIMENTS, MARGIN))
        .in("the student's class", yours, OptionalStoppingExercise::examine)
        .control("the rate and the threshold of one look", new Fixed(0.0569, USUAL))
        .control("the sum of the rates of five looks", new Fixed(0.25, 3.5))
        .build();
  }

  private static Evidence examine(RepeatedLooks yours, Run run, Scale scale) {
    double predicted = yours.falseAlarm(equal(EVERY, FIVE), USUAL);
    double threshold = yours.threshold(equal(EVERY, FIVE), LEVEL) + FINE;
    Stream stream = run.streams().stream(0);
    long usual = 0;
    long least = 0;
    for (int n = 0; n < EXPERIMENTS; n++) {
      double furthest = furthest(stream);
      usual += furthest > USUAL ? 1 : 0;
      least += furthest > threshold ? 1 : 0;
    }
    return Every.of(
        "fair coins that were called unfair",
        new Proportion("with z = 1.96", usual, EXPERIMENTS, about(predicted)),
        new Proportion("with the least threshold for 5%", least, EXPERIMENTS, about(0.045)));
  }

  /** Within [0, 1], as a proportion must be; what is no number is taken as 0. */
  private static Interval about(double centre) {
    double within = centre >= MARGIN ? Math.min(1 - MARGIN, centre) : MARGIN;
    return new Interval(within - MARGIN, within + MARGIN);
  }

  /** The largest |2h - n|/√n of the looks at one coin. */
  private static double furthest(Stream stream) {
    double furthest = 0;
    int heads = 0;
    for (int look = 1; look <= FIVE; look++) {
      heads += Long.bitCount(stream.nextLong() >>> (Long.SIZE - EVERY));
      int thrown = look * EVERY;
      furthest = Math.max(furthest, Math.abs(2 * heads - thrown) / Math.sqrt(thrown));
    }
    return furthest;
  }

  @Override
  public Optional<Plot<RepeatedLooks>> plot() {
    return Optional.of(
        new Plot<>(
            "How often a fair coin is called unfair, looked at after every ten throws, z = 1.96.",
            Axis.linear("number of looks"),
            Axis.linear("probability of an alarm"),
            Plot.evenly(1, 30, 30),
            (yours, looks) -> yours.falseAlarm(equal(10, (int) Math.round(looks)), USUAL),
            looks -> rate(equal(10, (int) Math.round(looks)), USUAL)));
  }
}
