package org.lemmata.cli;

import java.util.Map;
import java.util.Optional;
import org.lemmata.study.param.InvalidParameter;
import picocli.CommandLine.Option;

/**
 * The language model that live claims ask. Whoever asks reads it from these properties, or else
 * from the environment, where alone its key is.
 */
final class EndpointOption {

  private static final String OPTION = "--endpoint";
  private static final String PROPERTY = "lemmata.endpoint";
  private static final String VARIABLE = "LEMMATA_ENDPOINT";

  private static final long MOST = 1_000_000_000_000L;

  /** How a model that is a file would be named. */
  private static final String FILE = "file:";

  @Option(
      names = OPTION,
      paramLabel = "URL",
      description =
          "a language model for what asks a live one: the address before /chat/completions of a "
              + "provider or a local server that speaks OpenAI's form; its key is read from "
              + "LEMMATA_API_KEY (default: "
              + VARIABLE
              + ", or none)")
  private String endpoint;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "the model's name at the endpoint (default: LEMMATA_MODEL)")
  private String model;

  @Option(
      names = "--tokens",
      paramLabel = "N",
      description =
          "the most tokens that are spent at the endpoint, requests and replies together "
              + "(default: LEMMATA_TOKENS, or 1000000)")
  private String tokens;

  /**
   * The sentence's end that says how to do without an endpoint; empty if none is named.
   *
   * @param environment the environment variables, which count where the option is not given
   */
  static Optional<String> remedy(Map<String, String> environment) {
    String named = System.getProperty(PROPERTY);
    if (named != null) {
      return named.isBlank() ? Optional.empty() : Optional.of(OPTION);
    }
    return environment.getOrDefault(VARIABLE, "").isBlank()
        ? Optional.empty()
        : Optional.of("unset " + VARIABLE);
  }

  /**
   * Says it to what computes in this process.
   *
   * @throws InvalidParameter if the limit is none, or the model is a file
   */
  void apply() {
    if (tokens != null) {
      long limit = Arguments.whole("--tokens", tokens, 0, MOST, "a whole number from 0 to " + MOST);
      System.setProperty("lemmata.tokens", String.valueOf(limit));
    }
    if (endpoint != null) {
      System.setProperty(PROPERTY, endpoint);
    }
    if (model != null && model.startsWith(FILE)) {
      throw new InvalidParameter(
          "--model",
          model,
          "the name of a model at --endpoint: no model runs inside this program; let a local server"
              + " such as llama.cpp's or Ollama open the file, and name its address, --endpoint"
              + " http://localhost:8080/v1");
    }
    if (model != null) {
      System.setProperty("lemmata.model", model);
    }
  }
}
