/**
 * Dense matrices and the kernels that work on them.
 *
 * <p>Here live the matrix type, its products and thin wrappers over factorisations. What is random,
 * statistical, parallel, an integral or a descent has a package of its own below this one; nothing
 * here knows a theorem, a study or a file.
 *
 * <p>How a product is computed: {@link org.lemmata.linalg.Products} checks shapes and hands a
 * {@code Product} to the {@link org.lemmata.linalg.Backend}. {@code DirectProduct} loops over the
 * operands as they lie; {@code PackedProduct} copies blocks into panels ({@code Packing}) and feeds
 * them to a {@code Tile}, the only place with explicit vectors. All give the same bits.
 *
 * <p>The Cholesky factorisation is our own: EJML's does not tell at which pivot it failed.
 * Eigenvalues and singular values come from EJML.
 *
 * <h2>Optimisations tried and rejected</h2>
 *
 * GFLOP/s of the tile alone on one core with 512-bit vectors, JDK 17, panels in cache.
 *
 * <ul>
 *   <li>Other tiles, in rows by vectors: 24x1 94, 8x3 105 to 120, 12x2 106, 9x3 113, 4x6 121, 5x5
 *       123, 6x4 123. A broadcast costs an instruction of its own, so tiles with many columns to a
 *       row win. On JDK 25 5x5 drops to 102 and 8x3 to 96; 6x4 stays.
 *   <li>With 256-bit vectors, 6x2 gives 63 on JDK 17 but 31 on JDK 25, and 4x3 18 and 29, for want
 *       of registers; 5x2 gives 60 on both.
 *   <li>Panels that begin where the array does: 113 against 123. Vectors then straddle cache lines,
 *       hence the offset of 6 in {@code PackedProduct}. Direct buffers could be aligned properly,
 *       but no call that reads a vector from one exists in both JDK 17 and JDK 25.
 *   <li>Turning off the bounds checks of vector loads: 126 against 125. The JIT compiler hoists
 *       them out of the loop.
 *   <li>Panels of depth 96 to 384 and blocks of 60 to 240 rows: no difference beyond the noise.
 *   <li>Leaving the vectors to the JIT compiler: it vectorises a loop that adds one link to each
 *       chain (13) but none that adds two, four or eight (6, 7, 11). The direct product keeps
 *       eight: in a real product one link for each load and store of C is no faster.
 *   <li>A new array for every packing: it has to be zeroed and collected for nothing. Not measured.
 * </ul>
 */
package org.lemmata.linalg;
