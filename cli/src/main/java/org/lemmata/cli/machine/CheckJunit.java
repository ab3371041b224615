package org.lemmata.cli.machine;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lemmata.checks.Checked;
import org.lemmata.checks.Result;

/**
 * Verdicts as JUnit XML, which continuous integration shows: one test suite a paper, one test case
 * a claim and one a control.
 */
public final class CheckJunit {

  private final XMLStreamWriter xml;

  private CheckJunit(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** The whole run, with an end of line. */
  public static String write(Checked checked) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      new CheckJunit(xml).document(checked);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("text is always XML", e);
    }
    return text.toString();
  }

  private void document(Checked checked) throws XMLStreamException {
    Map<String, List<TestCase>> suites =
        checked.results().stream()
            .collect(
                Collectors.groupingBy(
                    CheckJunit::paper,
                    TreeMap::new,
                    Collectors.flatMapping(
                        result -> TestCase.of(result).stream(), Collectors.toList())));
    xml.writeStartDocument("UTF-8", "1.0");
    line();
    xml.writeStartElement("testsuites");
    attribute("name", "lemmata check");
    counts(suites.values().stream().flatMap(List::stream).toList());
    for (Map.Entry<String, List<TestCase>> suite : suites.entrySet()) {
      line();
      suite(suite.getKey(), suite.getValue(), checked);
    }
    line();
    xml.writeEndElement();
    line();
  }

  private static String paper(Result result) {
    String id = result.claim().id();
    return id.substring(0, Math.max(0, id.indexOf('.')));
  }

  private void suite(String name, List<TestCase> cases, Checked checked) throws XMLStreamException {
    xml.writeStartElement("testsuite");
    attribute("name", name);
    counts(cases);
    line();
    xml.writeStartElement("properties");
    property("scale", checked.scale().label());
    property("seed", Long.toString(checked.seed()));
    xml.writeEndElement();
    for (TestCase one : cases) {
      line();
      write(one);
    }
    line();
    xml.writeEndElement();
  }

  private void property(String name, String value) throws XMLStreamException {
    xml.writeEmptyElement("property");
    attribute("name", name);
    attribute("value", value);
  }

  private void counts(List<TestCase> cases) throws XMLStreamException {
    attribute("tests", Integer.toString(cases.size()));
    for (TestCase.Outcome outcome : TestCase.Outcome.values()) {
      if (outcome != TestCase.Outcome.PASSED) {
        long count = cases.stream().filter(one -> one.outcome() == outcome).count();
        attribute(outcome.counted(), Long.toString(count));
      }
    }
  }

  private void write(TestCase one) throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute("classname", one.claim());
    attribute("name", one.name());
    attribute("time", String.format(Locale.ROOT, "%.3f", one.seconds()));
    if (one.outcome() != TestCase.Outcome.PASSED) {
      xml.writeStartElement(one.outcome().element());
      attribute("message", one.message());
      if (one.outcome() != TestCase.Outcome.SKIPPED) {
        attribute("type", one.type());
      }
      xml.writeEndElement();
    }
    if (!one.seen().isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(legal(one.seen()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, legal(value));
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  /** XML has no control characters but these. */
  private static String legal(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cs}\uFFFE\uFFFF&&[^\\t\\n]]", "?");
  }
}
