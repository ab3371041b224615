/** The figures. */
package org.lemmata.lowlight.figure;
