package org.lemmata.cli;

import picocli.CommandLine.Option;

/**
 * The language model that live claims ask. Whoever asks reads it from these properties, or else
 * from the environment, where alone its key is.
 */
final class EndpointOption {

  private static final long MOST = 1_000_000_000_000L;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = {
        "a language model for what asks a live one: the address before /chat/completions of a",
        "provider or a local server that speaks OpenAI's form; its key is read from",
        "LEMMATA_API_KEY (default: LEMMATA_ENDPOINT, or none)"
      })
  private String endpoint;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "the model's name at the endpoint (default: LEMMATA_MODEL)")
  private String model;

  @Option(
      names = "--tokens",
      paramLabel = "N",
      description = {
        "the most tokens that are spent at the endpoint, requests and replies together",
        "(default: LEMMATA_TOKENS, or 1000000)"
      })
  private String tokens;

  /**
   * Says it to what computes in this process.
   *
   * @throws org.lemmata.study.param.InvalidParameter if the limit is none
   */
  void apply() {
    if (tokens != null) {
      long limit = Arguments.whole("--tokens", tokens, 0, MOST, "a whole number from 0 to " + MOST);
      System.setProperty("lemmata.tokens", String.valueOf(limit));
    }
    if (endpoint != null) {
      System.setProperty("lemmata.endpoint", endpoint);
    }
    if (model != null) {
      System.setProperty("lemmata.model", model);
    }
  }
}
