package org.lemmata.lab;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.lemmata.study.Papers;
import org.lemmata.study.run.Objected;

/** What is behind each path below the token. */
final class Routes implements HttpHandler {

  /** How a run ended without a table. */
  private record Failure(String sentence, boolean objected) {}

  private final String prefix;
  private final Papers papers;
  private final Bench bench;
  private final Studio studio;
  private final Map<String, Desk> desks = new ConcurrentHashMap<>();
  private final Map<String, Function<Asked, Response>> answers;

  Routes(String prefix, Papers papers, Bench bench) {
    this.prefix = prefix;
    this.papers = papers;
    this.bench = bench;
    this.studio = new Studio(papers, bench);
    this.answers =
        Map.of(
            "", asked -> asset("lab.html", "text/html"),
            "lab.js", asked -> asset("lab.js", "text/javascript"),
            "lab.css", asked -> asset("lab.css", "text/css"),
            "papers", asked -> Response.json(Shelves.of(papers)),
            "study", asked -> Response.json(StudySheet.of(papers, asked.query().text("study"))),
            "table.csv", this::table,
            "figure.svg", this::figure);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(prefix.length());
    try {
      Asked asked = new Asked(Query.of(exchange.getRequestURI().getRawQuery()));
      if (path.equals("cancel")) {
        desk(asked).cancel();
        Response.text(200, "cancelled").send(exchange);
      } else if (!exchange.getRequestMethod().equals("GET")) {
        Response.text(405, "This server is for reading.").send(exchange);
      } else if (path.equals("run")) {
        run(asked, exchange);
      } else {
        Optional.ofNullable(answers.get(path))
            .map(answer -> answer.apply(asked))
            .orElseGet(() -> Response.text(404, "There is nothing here."))
            .send(exchange);
      }
    } catch (RuntimeException e) {
      Response.text(400, bench.sentence(e)).send(exchange);
    }
  }

  private Desk desk(Asked asked) {
    return desks.computeIfAbsent(asked.query().text("desk"), name -> new Desk());
  }

  private void run(Asked asked, HttpExchange exchange) throws IOException {
    EventStream stream = new EventStream();
    stream.send(
        exchange,
        desk(asked)
            .begin(
                () -> {
                  try {
                    stream.say("shown", studio.show(asked, stream));
                  } catch (CancellationException e) {
                    stream.say("cancelled", "");
                  } catch (RuntimeException | Error e) {
                    stream.say("failed", new Failure(bench.sentence(e), e instanceof Objected));
                  } finally {
                    stream.end();
                  }
                }));
  }

  private Response table(Asked asked) {
    String name = asked.query().text("study") + ".csv";
    return Response.file(name, "text/csv", Studio.csv(studio.table(asked)));
  }

  private Response figure(Asked asked) {
    return studio
        .drawing(asked)
        .map(
            drawing ->
                Response.file(asked.query().text("study") + ".svg", "image/svg+xml", drawing.svg()))
        .orElseGet(() -> Response.text(404, "No two columns of the table hold numbers."));
  }

  private static Response asset(String name, String type) {
    try (InputStream in = Routes.class.getResourceAsStream(name)) {
      return new Response(200, type + Response.UTF_8, in.readAllBytes(), "");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
