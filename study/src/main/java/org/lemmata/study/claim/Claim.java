package org.lemmata.study.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lemmata.study.Need;
import org.lemmata.study.Scale;
import org.lemmata.study.table.Published;

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
 *     .in("normal covariates", Covariates.GAUSSIAN, EtaMonteCarlo::estimate)
 *     .control("covariates on the sphere", Covariates.SPHERE)
 *     .build();
 * }</pre>
 */
public final class Claim {

  private static final Pattern ID =
      Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*");

  private final Draft draft;
  private final String setting;
  private final Examination examination;
  private final List<Control> controls;
  private final Class<?> home;

  private Claim(
      Draft draft, String setting, Examination examination, List<Control> controls, Class<?> home) {
    this.draft = draft;
    this.home = home;
    this.setting = setting;
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

  /**
   * The statement: a sentence with formulas in LaTeX between dollar signs, which ends with a full
   * stop, or one formula without them.
   */
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

  /**
   * Ids of claims of the same paper that it rests on: its check uses a formula or a tool that they
   * examine, or its statement follows from theirs.
   */
  public List<String> restsOn() {
    return List.copyOf(draft.restsOn);
  }

  /** The smallest scale at which it is examined. */
  public Scale from() {
    return draft.from;
  }

  /** What it cannot do without; it is left out where a need is not met. */
  public List<Need> needs() {
    return List.copyOf(draft.needs);
  }

  /** How it is examined. */
  public Examination examination() {
    return examination;
  }

  /**
   * The same examination in settings whose outcome is known: at least one that must fail, or for a
   * claim that is to be refuted one that must hold.
   */
  public List<Control> controls() {
    return controls;
  }

  /** The class whose code examines it; a change in what it uses makes kept evidence stale. */
  public Class<?> home() {
    return home;
  }

  /** The setting in which the claim is made, a few words. */
  public String setting() {
    return setting;
  }

  /** How far the claim reaches when it is supported. */
  public Reach reach() {
    return draft.reach;
  }

  /** Why chance cannot decide, for a claim that draws random numbers and shows certain evidence. */
  public Optional<String> everyDraw() {
    return Optional.ofNullable(draft.everyDraw);
  }

  /** What was chosen after seeing data, and so that what, if anything was. */
  public Optional<String> chosen() {
    return Optional.ofNullable(draft.chosen);
  }

  /** Why the claim is not expected to hold here, for one that is not. */
  public Optional<String> failsHere() {
    return Optional.ofNullable(draft.failsHere);
  }

  /** The values of other people that it compares with. */
  public List<Published> published() {
    return List.copyOf(draft.published);
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
    private final List<String> restsOn = new ArrayList<>();
    private final List<Published> published = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();
    private String statement = "";
    private Source source;
    private String method = "";
    private Expectation expectation = Expectation.HOLDS;
    private Claim corrected;
    private Scale from = Scale.QUICK;
    private Reach reach = Reach.INSTANCE;
    private String everyDraw;
    private String chosen;
    private String failsHere;

    private Draft(String id, String title) {
      this.id = Objects.requireNonNull(id, "id");
      this.title = Objects.requireNonNull(title, "title");
    }

    /** Gives the statement, see {@link Claim#statement}; line ends count as spaces. */
    public Draft states(String latex) {
      this.statement = oneLine(latex);
      return this;
    }

    /** Says where it is stated. */
    public Draft source(Source stated) {
      this.source = stated;
      return this;
    }

    /** Adds assumptions. */
    public Draft assuming(String... sentences) {
      List.of(sentences).forEach(sentence -> assumptions.add(oneLine(sentence)));
      return this;
    }

    /**
     * Names claims of the same paper that it rests on: its check uses a formula or a tool that they
     * examine, or its statement follows from theirs.
     */
    public Draft restsOn(String... claimIds) {
      restsOn.addAll(List.of(claimIds));
      return this;
    }

    /** Says how it is examined; line ends count as spaces. */
    public Draft examining(String how) {
      this.method = oneLine(how);
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

    /** Says what it cannot do without, beside what its studies say. */
    public Draft needs(Need... all) {
      needs.addAll(List.of(all));
      return this;
    }

    /** Marks a headline that is not expected to hold at this scale, and says why. */
    public Draft failsHere(String reason) {
      this.expectation = Expectation.FAILS_HERE;
      this.failsHere = oneLine(reason);
      return this;
    }

    /** Says how far the claim reaches; without it, to the parameters that are tried. */
    public Draft reach(Reach far) {
      this.reach = Objects.requireNonNull(far, "far");
      return this;
    }

    /**
     * Says why chance cannot decide although random numbers are drawn and evidence is certain, such
     * as a statement that holds at every point.
     */
    public Draft holdsForEveryDraw(String reason) {
      this.everyDraw = oneLine(reason);
      return this;
    }

    /**
     * Says what was chosen after seeing data, and so that what: legitimate for a headline that is
     * measured, never for the tolerance of a theorem.
     */
    public Draft chosen(String sentence) {
      this.chosen = oneLine(sentence);
      return this;
    }

    /** Names the values of other people that it compares with. */
    public Draft published(Published... tables) {
      published.addAll(List.of(tables));
      return this;
    }

    private static String oneLine(String text) {
      return text.strip().replaceAll("\\s+", " ");
    }

    /**
     * Gives the setting in which the claim is made, and the check that it shares with its controls.
     *
     * @param named the setting in a few words
     */
    public <S> Examined<S> in(String named, S setting, Check<S> check) {
      return new Examined<>(this, named, setting, check);
    }
  }

  /**
   * A claim being written, with its examination.
   *
   * @param <S> the setting that controls break
   */
  public static final class Examined<S> {

    private final Draft draft;
    private final String named;
    private final S setting;
    private final Check<S> check;
    private final List<Control> controls = new ArrayList<>();

    private Examined(Draft draft, String named, S setting, Check<S> check) {
      this.draft = draft;
      this.named = named;
      this.setting = setting;
      this.check = check;
    }

    /**
     * Adds a control with one assumption broken.
     *
     * @param broken which assumption is broken
     * @param brokenSetting the setting in which it is
     * @param breaks names of rig comparisons that must fail with it
     */
    public Examined<S> control(String broken, S brokenSetting, String... breaks) {
      return with(broken, Control.Sense.MUST_FAIL, brokenSetting, Set.of(breaks));
    }

    /**
     * Adds a positive control: a setting in which this very check is known to hold.
     *
     * @param name which setting
     * @param holdingSetting the setting in which it holds
     */
    public Examined<S> mustHold(String name, S holdingSetting) {
      return with(name, Control.Sense.MUST_HOLD, holdingSetting, Set.of());
    }

    private Examined<S> with(String name, Control.Sense sense, S other, Set<String> breaks) {
      controls.add(
          new Control(name, sense, (run, scale) -> check.examine(other, run, scale), breaks));
      return this;
    }

    /**
     * Ends the claim.
     *
     * @throws IllegalStateException if the claim lacks an id, a statement, a source, a method, the
     *     name of its setting, or a control: for a claim that is to be refuted one that must hold,
     *     otherwise one that must fail
     */
    public Claim build() {
      require(ID.matcher(draft.id).matches(), "an id of the form paper.name");
      require(!draft.title.isBlank(), "a title");
      require(!draft.statement.isBlank(), "a statement");
      require(draft.source != null, "a source");
      require(!draft.method.isBlank(), "a sentence on how it is examined");
      require(!named.isBlank(), "a name for its setting");
      boolean refutation = draft.expectation.isRefutation();
      require(
          controls.stream().anyMatch(control -> control.mustFail() != refutation),
          refutation ? "a setting in which its check must hold" : "a control that must fail");
      return new Claim(
          draft,
          named,
          (run, scale) -> check.examine(setting, run, scale),
          controls,
          check.getClass().getNestHost());
    }

    private void require(boolean condition, String what) {
      if (!condition) {
        throw new IllegalStateException("claim '" + draft.id + "' needs " + what);
      }
    }
  }
}
