/**
 * A Jupyter kernel for Java cells that shows Lemmata's tables, figures and verdicts.
 *
 * <p>{@link org.lemmata.notebook.KernelProcess} is started by Jupyter and speaks its protocol, with
 * the library jjava-jupyter; the cells are evaluated by JShell in the same process, so that what a
 * cell computes can be shown as what it is. The cells call the library itself: there is no second
 * one here. Nothing in the rest of the project knows this package, and the program does not have
 * it.
 */
package org.lemmata.notebook;
