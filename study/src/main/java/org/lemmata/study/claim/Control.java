package org.lemmata.study.claim;

/**
 * The claim's own examination with one assumption broken. The judge must refute it: a check that
 * passes a broken setting shows nothing.
 *
 * @param broken what is broken, a few words
 * @param examination the claim's check in the broken setting
 */
public record Control(String broken, Examination examination) {}
