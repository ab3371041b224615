/** The claims, one file for those that share an experiment. */
package org.lemmata.lowlight.claim;
