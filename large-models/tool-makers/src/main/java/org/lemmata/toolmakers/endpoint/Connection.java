package org.lemmata.toolmakers.endpoint;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.lemmata.study.Need;

/**
 * Where a model is, and what it may cost.
 *
 * @param base the address before {@code /chat/completions}, such as {@code
 *     https://api.openai.com/v1}
 * @param model the model's name
 * @param mostTokens the most tokens of all requests and replies together
 * @param key if it has one; of ASCII characters without spaces
 */
public record Connection(URI base, String model, long mostTokens, Optional<Key> key) {

  /** The property and the variable of the address. */
  public static final String ENDPOINT = "lemmata.endpoint";

  /** The property and the variable of the model. */
  public static final String MODEL = "lemmata.model";

  /** The property and the variable of the limit. */
  public static final String TOKENS = "lemmata.tokens";

  private static final int LAST_PORT = 65_535;
  private static final long USUAL_TOKENS = 1_000_000;
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private static final String HOW =
      "Needs an endpoint that speaks OpenAI's chat completions, of a provider or of a local server;"
          + " --endpoint URL --model NAME (or LEMMATA_ENDPOINT, LEMMATA_MODEL) names it, and "
          + Key.VARIABLE
          + " has its key.";

  private static final String UNSENDABLE =
      "The key in "
          + Key.VARIABLE
          + " must be of ASCII characters without spaces or line breaks; the one that is set has"
          + " others.";

  /**
   * Checks the key.
   *
   * @throws IllegalArgumentException if no header can hold it
   */
  public Connection {
    if (key.isPresent() && !key.get().isSendable()) {
      throw new IllegalArgumentException("a key must be of ASCII characters without spaces");
    }
  }

  /** The need of what asks a live model; looking calls nobody. */
  public static Need need() {
    return new Need("an endpoint", () -> problem(System::getProperty, System.getenv()));
  }

  /**
   * What is set in this process, by properties or else by the environment.
   *
   * @throws Need.Missing if nothing is, or what is cannot be used
   */
  public static Connection here() {
    return of(System::getProperty, System.getenv());
  }

  /** What is set in properties, or else in an environment. */
  static Connection of(UnaryOperator<String> properties, Map<String, String> environment) {
    Optional<String> problem = problem(properties, environment);
    if (problem.isPresent()) {
      throw new Need.Missing(problem.get());
    }
    String tokens = setting(TOKENS, properties, environment);
    return new Connection(
        URI.create(setting(ENDPOINT, properties, environment).replaceFirst("/+$", "")),
        setting(MODEL, properties, environment),
        tokens.isEmpty() ? USUAL_TOKENS : Long.parseLong(tokens),
        Key.of(environment));
  }

  private static Optional<String> problem(
      UnaryOperator<String> properties, Map<String, String> environment) {
    String endpoint = setting(ENDPOINT, properties, environment);
    if (endpoint.isEmpty() || setting(MODEL, properties, environment).isEmpty()) {
      return Optional.of(HOW);
    }
    if (!setting(TOKENS, properties, environment).matches("|\\d{1,15}")) {
      return Optional.of("The limit of tokens must be a whole number.");
    }
    Optional<Key> key = Key.of(environment);
    if (key.isPresent() && !key.get().isSendable()) {
      return Optional.of(UNSENDABLE);
    }
    try {
      URI base = new URI(endpoint);
      boolean open = "http".equals(base.getScheme());
      if (base.getHost() == null
          || base.getPort() > LAST_PORT
          || base.getUserInfo() != null
          || base.getQuery() != null) {
        return Optional.of("The endpoint must be an address such as https://host/v1.");
      }
      if (!open && !"https".equals(base.getScheme())) {
        return Optional.of("The endpoint must be an address that begins with https or http.");
      }
      return open && !LOOPBACK.contains(base.getHost()) && key.isPresent()
          ? Optional.of("A key goes to another machine over https only.")
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.of("The endpoint must be an address such as https://host/v1.");
    }
  }

  /** A property, or the variable of the same name in capitals. */
  private static String setting(
      String name, UnaryOperator<String> properties, Map<String, String> environment) {
    String property = properties.apply(name);
    return property == null
        ? environment.getOrDefault(variable(name), "").strip()
        : property.strip();
  }

  private static String variable(String name) {
    return name.equals(ENDPOINT)
        ? "LEMMATA_ENDPOINT"
        : name.equals(MODEL) ? "LEMMATA_MODEL" : "LEMMATA_TOKENS";
  }
}
