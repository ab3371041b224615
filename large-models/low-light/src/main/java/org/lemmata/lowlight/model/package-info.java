/** The detector, what it is shown in each arm, and its training; computes with the engine. */
package org.lemmata.lowlight.model;
