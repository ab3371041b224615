/**
 * Images as studies write them, the same bytes on every machine and every Java.
 *
 * <p>Figures are not drawn here, and nothing here knows a window system.
 */
package org.lemmata.study.image;
