/**
 * Episodes as sequences of tokens whose labels have one token or more, and the plain transformer
 * that reads them.
 */
package org.lemmata.symboltuning.sequence;
