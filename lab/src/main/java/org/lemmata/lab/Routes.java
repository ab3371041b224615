package org.lemmata.lab;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.lemmata.study.Papers;
import org.lemmata.study.Study;
import org.lemmata.study.run.Objected;

/** What is behind each path below the token. */
final class Routes implements HttpHandler {

  /** How a run ended without a table. */
  private record Failure(String sentence, boolean objected) {}

  private final String prefix;
  private final Bench bench;
  private final Studio studio;
  private final Courtroom courtroom;
  private final Map<String, Desk> desks = new ConcurrentHashMap<>();
  private final Map<String, Function<Asked, Response>> answers = new HashMap<>();

  Routes(String prefix, Papers papers, Bench bench, Map<String, Function<Asked, Response>> more) {
    this.prefix = prefix;
    this.bench = bench;
    this.studio = new Studio(papers, bench);
    this.courtroom = new Courtroom(papers, bench);
    answers.putAll(more);
    page("", "lab.html", "text/html");
    page("lab.js", "lab.js", "text/javascript");
    page("lab.css", "lab.css", "text/css");
    answers.put("papers", asked -> Response.json(Shelves.of(papers)));
    answers.put("study", asked -> Response.json(StudySheet.of(study(papers, asked), papers)));
    answers.put("claims", asked -> Response.json(ClaimCard.of(papers, study(papers, asked))));
    answers.put("table.csv", this::table);
    answers.put("figure.svg", this::figure);
  }

  private static Study<?> study(Papers papers, Asked asked) {
    return papers.study(asked.query().text("study"));
  }

  private void page(String path, String name, String type) {
    answers.put(path, asked -> Response.resource(name, type));
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(prefix.length());
    try {
      Asked asked = new Asked(Query.of(exchange.getRequestURI().getRawQuery()));
      if (path.equals("cancel")) {
        Optional.ofNullable(desks.remove(name(asked))).ifPresent(Desk::cancel);
        Response.text(200, "cancelled").send(exchange);
      } else if (!exchange.getRequestMethod().equals("GET")) {
        Response.text(405, "This server is for reading.").send(exchange);
      } else if (path.equals("run")) {
        run(asked, exchange);
      } else if (path.equals("judge")) {
        judge(asked, exchange);
      } else {
        Optional.ofNullable(answers.get(path))
            .map(answer -> answer.apply(asked))
            .orElseGet(() -> Response.text(404, "There is nothing here."))
            .send(exchange);
      }
    } catch (RuntimeException e) {
      Response.text(400, bench.sentence(e)).send(exchange);
    } catch (Error e) {
      Response.text(500, bench.sentence(e)).send(exchange);
    }
  }

  private Desk desk(Asked asked) {
    return desks.computeIfAbsent(name(asked), name -> new Desk());
  }

  private static String name(Asked asked) {
    return asked.query().text("desk");
  }

  private void run(Asked asked, HttpExchange exchange) throws IOException {
    follow(asked, exchange, "shown", stream -> studio.show(asked, stream));
  }

  private void judge(Asked asked, HttpExchange exchange) throws IOException {
    follow(asked, exchange, "judged", stream -> courtroom.judge(asked.query(), stream));
  }

  /** Has work done at the page's desk, and sends what it says and what it comes to. */
  private void follow(
      Asked asked, HttpExchange exchange, String name, Function<EventStream, Object> work)
      throws IOException {
    EventStream stream = new EventStream();
    stream.send(
        exchange,
        desk(asked)
            .begin(
                stream.saying(
                    () -> {
                      try {
                        stream.say(name, work.apply(stream));
                      } catch (CancellationException e) {
                        stream.say("cancelled", "");
                      } catch (RuntimeException | Error e) {
                        stream.say("failed", new Failure(bench.sentence(e), e instanceof Objected));
                      }
                    })));
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
}
