/**
 * Dense matrices and the kernels that work on them.
 *
 * <p>Here live the matrix type, its products and thin wrappers over factorisations. What is random,
 * statistical, parallel or an integral has a package of its own below this one; nothing here knows
 * a theorem, a study or a file.
 */
package org.lemmata.linalg;
