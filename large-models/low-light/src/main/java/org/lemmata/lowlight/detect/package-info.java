/** Boxes that a detector finds, and how good they are; plain Java. */
package org.lemmata.lowlight.detect;
