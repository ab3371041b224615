package org.lemmata.doremi.published;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Csv;
import org.lemmata.study.table.Published;
import org.lemmata.study.table.Table;

/** The paper's tables on the Pile, and the third set of weights that its authors published. */
public final class PileTables {

  /** Weights and losses of the 22 domains. */
  public static final Published DOMAINS =
      new Published(
          "doremi.published-domains",
          "Xie, Pham, Dong, Du, Liu, Lu, Liang, Le, Ma, Yu (arXiv 2305.10429), tables of domain"
              + " weights, and of log-perplexities of the 8B models",
          "As the paper prints them, by this project's notes",
          read(
              "domains.csv",
              Column.whole("number", "place of the domain in the paper's table, from 1"),
              Column.text("domain", "name of the domain"),
              Column.real("baseline", "weight in the Pile"),
              Column.real("proxy_280m", "weight by DoReMi with a proxy of 280M parameters"),
              Column.real("proxy_1b", "weight by DoReMi with a proxy of 1B parameters"),
              Column.real(
                  "baseline_loss", "log-perplexity of the 8B model with the Pile's weights"),
              Column.real("doremi_loss", "log-perplexity with the weights of the 280M proxy")));

  /** The weights of the repository's own run, as far as they are noted. */
  public static final Published REPOSITORY =
      new Published(
          "doremi.published-repository",
          "sangmichaelxie/doremi (repository): weights of a proxy of 120M parameters, another"
              + " tokenizer, one round",
          "The eight largest, by this project's notes",
          read(
              "repository.csv",
              Column.whole("number", "place of the domain in the paper's table, from 1"),
              Column.text("domain", "name of the domain"),
              Column.real("proxy_120m", "weight by DoReMi with a proxy of 120M parameters")));

  private PileTables() {}

  /** Both. */
  public static List<Published> all() {
    return List.of(DOMAINS, REPOSITORY);
  }

  private static Table read(String file, Column... columns) {
    try (InputStream in = PileTables.class.getResourceAsStream(file)) {
      return Csv.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), List.of(columns));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
