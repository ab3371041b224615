package org.lemmata.figures.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGIDGenerator;
import org.apache.batik.svggen.SVGSyntax;
import org.lemmata.figures.draw.plot.Composition;
import org.lemmata.figures.draw.plot.NoFont;
import org.lemmata.study.figure.Figure;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Writes a composition as SVG. */
final class SvgForm {

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

  private final Figure figure;

  SvgForm(Figure figure) {
    this.figure = figure;
  }

  String write(Composition composition) {
    Document document =
        GenericDOMImplementation.getDOMImplementation().createDocument(NAMESPACE, "svg", null);
    SvgGraphics graphics = new SvgGraphics(context(document), prefix());
    composition.draw(graphics);
    Element root = graphics.getRoot();
    root.insertBefore(graphics.definitions(), root.getFirstChild());
    describe(root, composition);
    SvgTidy.tidy(root);
    shortenPaths(root);
    return SvgText.of(root);
  }

  private String prefix() {
    return figure.id().replace('.', '-');
  }

  private SVGGeneratorContext context(Document document) {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(null);
    context.setPrecision(2);
    SVGGeneratorContext.GraphicContextDefaults defaults =
        new SVGGeneratorContext.GraphicContextDefaults();
    defaults.setFont(NoFont.INSTANCE);
    context.setGraphicContextDefaults(defaults);
    context.setGenericImageHandler(new EmbeddedImages());
    context.setIDGenerator(new PrefixedIds(prefix()));
    return context;
  }

  private void describe(Element root, Composition composition) {
    String width = number(composition.width());
    String height = number(composition.height());
    root.setAttributeNS(XMLNS, "xmlns", NAMESPACE);
    root.setAttributeNS(XMLNS, "xmlns:xlink", "http://www.w3.org/1999/xlink");
    root.setAttributeNS(null, "width", width + "pt");
    root.setAttributeNS(null, "height", height + "pt");
    root.setAttributeNS(null, SVGSyntax.SVG_VIEW_BOX_ATTRIBUTE, "0 0 " + width + " " + height);
    root.setAttributeNS(null, "role", "img");
    Document document = root.getOwnerDocument();
    Element title = document.createElementNS(NAMESPACE, "title");
    title.setTextContent(figure.title());
    Element description = document.createElementNS(NAMESPACE, "desc");
    description.setTextContent(figure.caption());
    root.insertBefore(description, root.getFirstChild());
    root.insertBefore(title, description);
  }

  private static void shortenPaths(Element root) {
    NodeList paths = root.getElementsByTagNameNS(NAMESPACE, "path");
    for (int i = 0; i < paths.getLength(); i++) {
      Element path = (Element) paths.item(i);
      String data = path.getAttributeNS(null, "d");
      path.setAttributeNS(
          null, "d", snapsToPixels(path) ? PathData.toTenths(data) : PathData.shortened(data));
    }
  }

  /** Whether its edges are drawn along pixels: the thousands of cells of a map. */
  private static boolean snapsToPixels(Element path) {
    Node at = path;
    while (at instanceof Element element) {
      if (element.getAttributeNS(null, "shape-rendering").equals("crispEdges")) {
        return true;
      }
      at = element.getParentNode();
    }
    return false;
  }

  private static String number(double value) {
    return number(value, 2);
  }

  /** A number with so many decimals at most. */
  static String number(double value, int decimals) {
    return new BigDecimal(value)
        .setScale(decimals, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Counts ids from the start in each document. */
  private static final class PrefixedIds extends SVGIDGenerator {

    private final String prefix;

    private PrefixedIds(String prefix) {
      this.prefix = prefix;
    }

    @Override
    public String generateID(String kind) {
      return prefix + "-" + super.generateID(kind);
    }
  }
}
