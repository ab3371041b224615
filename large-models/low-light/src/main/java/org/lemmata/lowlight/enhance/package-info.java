/** Enhancers of dark images, and what they split an image into; plain Java. */
package org.lemmata.lowlight.enhance;
