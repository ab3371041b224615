package org.lemmata.figures.draw;

import org.apache.commons.text.StringEscapeUtils;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Writes an element as text, without white space that nobody needs. */
final class SvgText {

  private final StringBuilder text = new StringBuilder();

  private SvgText() {}

  static String of(Element root) {
    SvgText text = new SvgText();
    text.write(root);
    return text.text.append('\n').toString();
  }

  private void write(Node node) {
    if (node instanceof Element element) {
      text.append('<').append(element.getTagName());
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        text.append(' ').append(attributes.item(i).getNodeName()).append("=\"");
        text.append(StringEscapeUtils.escapeXml10(attributes.item(i).getNodeValue())).append('"');
      }
      if (element.getFirstChild() == null) {
        text.append("/>");
        return;
      }
      text.append('>');
      for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
        write(child);
      }
      text.append("</").append(element.getTagName()).append('>');
    } else if (node.getNodeType() == Node.TEXT_NODE) {
      text.append(StringEscapeUtils.escapeXml10(node.getNodeValue()));
    }
  }
}
