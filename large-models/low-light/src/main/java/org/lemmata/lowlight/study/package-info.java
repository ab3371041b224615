/** The studies: scenes, trainings and arms. */
package org.lemmata.lowlight.study;
