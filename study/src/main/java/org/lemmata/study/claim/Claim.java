package org.lemmata.study.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lemmata.study.Scale;

/**
 * One prediction of one theorem, how it is examined, and the controls that the same examination
 * must refute.
 *
 * <p>Written as
 *
 * <pre>{@code
 * Claim.of("attention.eta-monte-carlo", "The optimal step, estimated")
 *     .states("\\eta^* = \\frac{1}{n + d + 1 + \\sigma^2}")
 *     .source(Source.derived("Theorem 1, Gaussian moments"))
 *     .assuming("covariates are standard normal")
 *     .examining("Estimates the ratio on simulated prompts and compares it with the formula.")
 *     .in(Covariates.GAUSSIAN, EtaMonteCarlo::estimate)
 *     .control("covariates on the sphere", Covariates.SPHERE)
 *     .build();
 * }</pre>
 */
public final class Claim {

  private static final Pattern ID =
      Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*");

  private final Draft draft;
  private final Examination examination;
  private final List<Control> controls;

  private Claim(Draft draft, Examination examination, List<Control> controls) {
    this.draft = draft;
    this.examination = examination;
    this.controls = List.copyOf(controls);
  }

  /**
   * Starts a claim.
   *
   * @param id {@code paper.name}, unique among all claims
   * @param title a few words
   */
  public static Draft of(String id, String title) {
    return new Draft(id, title);
  }

  /** The id, {@code paper.name}. */
  public String id() {
    return draft.id;
  }

  /** A few words. */
  public String title() {
    return draft.title;
  }

  /** The statement in LaTeX: mathematics between dollar signs, or all of it when there are none. */
  public String statement() {
    return draft.statement;
  }

  /** Where it is stated, with its mark. */
  public Source source() {
    return draft.source;
  }

  /** The assumptions, one sentence each. */
  public List<String> assumptions() {
    return List.copyOf(draft.assumptions);
  }

  /** How it is examined, in a sentence or two. */
  public String method() {
    return draft.method;
  }

  /** What is expected. */
  public Expectation expectation() {
    return draft.expectation;
  }

  /** The claim that holds, for one that fails as printed. */
  public Optional<Claim> corrected() {
    return Optional.ofNullable(draft.corrected);
  }

  /** The smallest scale at which it is examined. */
  public Scale from() {
    return draft.from;
  }

  /** How it is examined. */
  public Examination examination() {
    return examination;
  }

  /** What the same examination must refute; empty only with {@link #noControl()}. */
  public List<Control> controls() {
    return controls;
  }

  /** Why no control is possible, if none is. */
  public Optional<String> noControl() {
    return Optional.ofNullable(draft.noControl);
  }

  @Override
  public String toString() {
    return draft.id;
  }

  /** A claim being written, before its examination. */
  public static final class Draft {

    private final String id;
    private final String title;
    private final List<String> assumptions = new ArrayList<>();
    private String statement = "";
    private Source source;
    private String method = "";
    private Expectation expectation = Expectation.HOLDS;
    private Claim corrected;
    private Scale from = Scale.QUICK;
    private String noControl;

    private Draft(String id, String title) {
      this.id = Objects.requireNonNull(id, "id");
      this.title = Objects.requireNonNull(title, "title");
    }

    /** Gives the statement in LaTeX. */
    public Draft states(String latex) {
      this.statement = latex;
      return this;
    }

    /** Says where it is stated. */
    public Draft source(Source stated) {
      this.source = stated;
      return this;
    }

    /** Adds assumptions. */
    public Draft assuming(String... sentences) {
      assumptions.addAll(List.of(sentences));
      return this;
    }

    /** Says how it is examined. */
    public Draft examining(String how) {
      this.method = how;
      return this;
    }

    /** Marks an erratum: refuted as printed; the other claim holds. */
    public Draft failsAsPrinted(Claim correctedClaim) {
      this.expectation = Expectation.FAILS_AS_PRINTED;
      this.corrected = Objects.requireNonNull(correctedClaim, "correctedClaim");
      return this;
    }

    /** Marks a headline that is measured without expectation. */
    public Draft measured() {
      this.expectation = Expectation.MEASURED;
      return this;
    }

    /** Examines it only from this scale on. */
    public Draft from(Scale smallest) {
      this.from = smallest;
      return this;
    }

    /** Says why no control is possible. */
    public Draft withoutControl(String reason) {
      this.noControl = reason;
      return this;
    }

    /**
     * Gives the setting in which the claim is made, and the check that it shares with its controls.
     */
    public <S> Examined<S> in(S setting, Check<S> check) {
      return new Examined<>(this, setting, check);
    }
  }

  /**
   * A claim being written, with its examination.
   *
   * @param <S> the setting that controls break
   */
  public static final class Examined<S> {

    private final Draft draft;
    private final S setting;
    private final Check<S> check;
    private final List<Control> controls = new ArrayList<>();

    private Examined(Draft draft, S setting, Check<S> check) {
      this.draft = draft;
      this.setting = setting;
      this.check = check;
    }

    /**
     * Adds a control.
     *
     * @param broken which assumption is broken
     * @param brokenSetting the setting in which it is
     */
    public Examined<S> control(String broken, S brokenSetting) {
      controls.add(new Control(broken, (run, scale) -> check.examine(brokenSetting, run, scale)));
      return this;
    }

    /**
     * Ends the claim.
     *
     * @throws IllegalStateException if the claim lacks an id, a statement, a source, a method, or
     *     both a control and the reason why there is none
     */
    public Claim build() {
      require(ID.matcher(draft.id).matches(), "an id of the form paper.name");
      require(!draft.title.isBlank(), "a title");
      require(!draft.statement.isBlank(), "a statement");
      require(draft.source != null, "a source");
      require(!draft.method.isBlank(), "a sentence on how it is examined");
      require(
          controls.isEmpty() == (draft.noControl != null),
          "a control, or the reason why none is possible");
      return new Claim(draft, (run, scale) -> check.examine(setting, run, scale), controls);
    }

    private void require(boolean condition, String what) {
      if (!condition) {
        throw new IllegalStateException("claim '" + draft.id + "' needs " + what);
      }
    }
  }
}
