/** Text as whole numbers: tokenizers, and batches cut out of a long text. Plain Java. */
package org.lemmata.engine.text;
