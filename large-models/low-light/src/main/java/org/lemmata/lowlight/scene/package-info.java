/** Scenes by the model of Retinex, with objects to be found; plain Java. */
package org.lemmata.lowlight.scene;
