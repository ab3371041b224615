/**
 * The claims about linear attention: each class one claim with its examination and its controls, or
 * a few that share an experiment.
 *
 * <p>An examination computes with the packages beside this one and returns evidence; it gives no
 * verdict. Marks of sources follow the paper's notes.
 */
package org.lemmata.attention.claim;
