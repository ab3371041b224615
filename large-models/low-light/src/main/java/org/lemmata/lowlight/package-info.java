/** The paper on detection in low light: its table of contents, and what covers its statements. */
package org.lemmata.lowlight;
