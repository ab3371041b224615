/**
 * PyTorch behind a facade that reads like mathematics: devices, tensors, steps, gradients.
 *
 * <p>Only here is PyTorch's own interface known. Papers see {@link org.lemmata.engine.Device},
 * {@link org.lemmata.engine.Tensor} and {@link org.lemmata.engine.Step}; nothing native is loaded
 * before the first {@link org.lemmata.engine.Device} is chosen. Models, training, batches that
 * several devices share, and files are in the packages below.
 */
package org.lemmata.engine;
