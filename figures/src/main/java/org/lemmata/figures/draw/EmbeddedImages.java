package org.lemmata.figures.draw;

import java.awt.Image;
import java.awt.geom.AffineTransform;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.util.Base64;
import org.apache.batik.svggen.DOMTreeManager;
import org.apache.batik.svggen.GenericImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.lemmata.figures.draw.plot.EmbeddedImage;
import org.lemmata.study.table.Artefact;
import org.w3c.dom.Element;

/** Writes images into the SVG as the files that they came from, byte for byte. */
final class EmbeddedImages implements GenericImageHandler {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  @Override
  public void setDOMTreeManager(DOMTreeManager manager) {}

  @Override
  public Element createElement(SVGGeneratorContext context) {
    return context.getDOMFactory().createElementNS(SVG, "image");
  }

  @Override
  public AffineTransform handleImage(
      Image image,
      Element element,
      int x,
      int y,
      int width,
      int height,
      SVGGeneratorContext context) {
    Artefact file = ((EmbeddedImage) image).artefact();
    element.setAttributeNS(null, "x", Integer.toString(x));
    element.setAttributeNS(null, "y", Integer.toString(y));
    element.setAttributeNS(null, "width", Integer.toString(width));
    element.setAttributeNS(null, "height", Integer.toString(height));
    element.setAttributeNS(null, "preserveAspectRatio", "none");
    element.setAttributeNS(
        XLINK,
        "xlink:href",
        "data:" + file.mediaType() + ";base64," + Base64.getEncoder().encodeToString(file.bytes()));
    return null;
  }

  @Override
  public AffineTransform handleImage(
      RenderedImage image,
      Element element,
      int x,
      int y,
      int width,
      int height,
      SVGGeneratorContext context) {
    return handleImage((Image) (EmbeddedImage) image, element, x, y, width, height, context);
  }

  @Override
  public AffineTransform handleImage(
      RenderableImage image,
      Element element,
      double x,
      double y,
      double width,
      double height,
      SVGGeneratorContext context) {
    throw new UnsupportedOperationException("only images of tables are drawn");
  }
}
