package org.lemmata.doremi.study;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.lemmata.doremi.text.Domain;
import org.lemmata.doremi.train.Ground;
import org.lemmata.doremi.train.MixtureTraining;
import org.lemmata.doremi.train.Net;
import org.lemmata.doremi.train.Pace;
import org.lemmata.doremi.train.Shares;
import org.lemmata.engine.gpt.Gpt;
import org.lemmata.engine.gpt.GptFile;
import org.lemmata.engine.home.Libraries;
import org.lemmata.engine.safetensors.SafetensorsFile;
import org.lemmata.study.Repeats;
import org.lemmata.study.Request;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Artefact;
import org.lemmata.study.table.Table;

/** One language model on a mixture of domains. */
public final class ModelStudy {

  private static final String FILE = "model.safetensors";

  private ModelStudy() {}

  /** What can be set. */
  public record Parameters(
      @Group Ground ground,
      @Param(
              value = "share of each domain, uniform or numbers in the domains' order",
              byDefault = "uniform",
              examples = {"uniform", "1:1:2:1:0.5:1"})
          Shares shares,
      @Param(
              value = "layers x width of the model",
              byDefault = "2x64",
              examples = {"1x16", "2x16"})
          Net net,
      @Group Pace pace,
      @Param(
              value = "steps of the training",
              byDefault = "600",
              min = 1,
              max = 1e8,
              trial = {1, 5})
          int steps,
      @Param(
              value = "about how often the model is judged on the way",
              byDefault = "8",
              min = 1,
              max = 1e6,
              trial = {1, 3})
          int evaluations) {

    private Parameters canonical() {
      return new Parameters(ground.resolved(), shares, net, pace, steps, evaluations);
    }

    private MixtureTraining training() {
      return new MixtureTraining(ground, shares, net, pace, steps, evaluations);
    }

    /** The table of these parameters. */
    Table table(Run run) {
      return run.table(STUDY, Request.of(SPEC.format(this), run.seed()));
    }
  }

  /** The loss of a domain after some steps. */
  private record Row(long step, Domain domain, double loss) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("doremi.model", Parameters.class)
          .title("A small language model on a mixture of domains")
          .describedBy(
              """
              Trains a GPT on windows whose domains are drawn by their shares, and judges it on the
              last tenth of each domain's text, 64 windows at most. The built-in domains are
              arithmetic, a constant text, brackets of three kinds, Shakespeare's sonnets, uniform
              noise and a program text, a token for each of 95 characters; in a user's folder each
              sub-folder is a domain, a token for each byte. AdamW (0.9, 0.99, decay 0.1), gradients
              clipped to norm 1, a rate that rises for a tenth of the steps and falls along a cosine
              to a tenth.
              """)
          .canonical(Parameters::canonical)
          .repeats(Repeats.BITS_PER_DEVICE)
          .needs(Libraries.need())
          .rows(Row.class)
          .whole("step", "steps made", Row::step)
          .text("domain", "name of the domain", row -> row.domain.name())
          .real("loss", "held-out loss in nats a token", Row::loss)
          .real(
              "entropy",
              "entropy rate of the text in nats a token; empty where it is not known",
              row -> row.domain.entropy())
          .computedBy(
              (p, run, out) -> {
                MixtureTraining.Trained trained = p.training().train(run);
                for (double[] row : trained.rows()) {
                  Domain domain = trained.domains().list().get((int) row[1]);
                  out.accept(new Row((long) row[0], domain, row[2]));
                }
                out.artefact(
                    new Artefact(
                        FILE,
                        "application/octet-stream",
                        written(trained.gpt(), trained.parameters())));
              });

  private static final ParameterSpec<Parameters> SPEC = ParameterSpec.of(Parameters.class);

  private static byte[] written(Gpt gpt, float[] parameters) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      GptFile.write(gpt, parameters, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The parameters of the model that a table of this study is of. */
  static float[] parameters(Table table, Gpt gpt) {
    try {
      return GptFile.read(gpt, FILE, SafetensorsFile.in(table.artefact(FILE).bytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
