package org.lemmata.toolmakers;

import java.util.List;
import java.util.Optional;
import org.lemmata.study.Budget;
import org.lemmata.study.Paper;
import org.lemmata.study.Statement;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.table.Published;
import org.lemmata.toolmakers.claim.CostClaim;
import org.lemmata.toolmakers.claim.DispatchClaims;
import org.lemmata.toolmakers.claim.KeysClaim;
import org.lemmata.toolmakers.claim.LiveClaim;
import org.lemmata.toolmakers.claim.PipelineClaims;
import org.lemmata.toolmakers.claim.PublishedClaims;
import org.lemmata.toolmakers.claim.SandboxClaim;
import org.lemmata.toolmakers.figure.ToolMakersFigures;
import org.lemmata.toolmakers.published.LatmTables;
import org.lemmata.toolmakers.study.BaselineStudy;
import org.lemmata.toolmakers.study.CostStudy;
import org.lemmata.toolmakers.study.ItemsStudy;
import org.lemmata.toolmakers.study.LiveStudy;
import org.lemmata.toolmakers.study.PipelineStudy;

/** The table of contents: what can be run of the paper on tool makers. */
public final class ToolMakersPaper implements Paper {

  @Override
  public String id() {
    return "tool-makers";
  }

  @Override
  public String title() {
    return "Large Language Models as Tool Makers";
  }

  @Override
  public List<String> authors() {
    return List.of("Cai", "Wang", "Ma", "Chen", "Zhou");
  }

  @Override
  public int year() {
    return 2024;
  }

  @Override
  public String venue() {
    return "ICLR 2024";
  }

  @Override
  public Optional<String> arxiv() {
    return Optional.of("2305.17126");
  }

  @Override
  public String summary() {
    return "A strong and expensive language model makes a tool once, a Python function with unit"
        + " tests, and a cheap one uses it for every request of the kind. A dispatcher finds"
        + " the tool for a request, so that functions are cached where others cache"
        + " responses. The paper reports that GPT-3.5 with GPT-4's tools is about as good as"
        + " GPT-4 on six tasks, at a fraction of the cost.";
  }

  @Override
  public List<String> notCheckable() {
    return List.of(
        "That a cheap language model with a tool beats its chain of thought, and that only a strong"
            + " one makes tools for the harder tasks: without an endpoint no language model runs"
            + " here. Scripted models check the way from making to use and say nothing about"
            + " language models; the published tables are shown, with constant answers beside"
            + " them.",
        "The dispatcher's 95% and 96%: it is a language model in the paper, and a script here.",
        "Prices: costs are counted in tokens, and providers' prices change.");
  }

  @Override
  public List<Statement> statements() {
    return ToolMakersStatements.all();
  }

  @Override
  public Optional<Budget> budget() {
    return Optional.of(Budget.of(5, 50));
  }

  @Override
  public List<Published> published() {
    return LatmTables.all();
  }

  @Override
  public List<Study<?>> studies() {
    return List.of(
        PipelineStudy.STUDY,
        CostStudy.STUDY,
        ItemsStudy.STUDY,
        BaselineStudy.STUDY,
        LiveStudy.STUDY);
  }

  @Override
  public List<Claim> claims() {
    return List.of(
        PublishedClaims.gain(),
        PublishedClaims.strongMaker(),
        CostClaim.breakEven(),
        KeysClaim.keys(),
        PipelineClaims.verification(),
        PipelineClaims.use(),
        DispatchClaims.dispatcher(),
        DispatchClaims.cache(),
        PublishedClaims.reuse(),
        PublishedClaims.repair(),
        SandboxClaim.sandbox(),
        LiveClaim.gain());
  }

  @Override
  public List<Figure> figures() {
    return ToolMakersFigures.all();
  }
}
