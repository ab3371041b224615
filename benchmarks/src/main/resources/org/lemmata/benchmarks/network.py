"""Projected gradient descent of a two-layer network on the sphere, as NumPy would have it.

The peer of NetworkBenchmark: the same setting and the same steps. Prints the seconds of the fastest
of some repetitions.
"""

import sys
import time

import numpy as np

d, width, samples, steps, repetitions = map(int, sys.argv[1:])
step = 0.05
n2 = (d + 2) * (d - 1) / 2
n4 = d * (d + 1) * (d + 6) * (d - 1) / 24
fourth = np.sqrt(n4) * (d + 2) * (d + 4) / (d * d - 1)
square = np.sqrt(n2) * d / (d - 1) - 6 * np.sqrt(n4) * (d + 2) / (d * d - 1)
constant = -np.sqrt(n2) / (d - 1) + 3 * np.sqrt(n4) / (d * d - 1)
random = np.random.default_rng(1)


def sphere(count):
    x = random.standard_normal((count, d))
    return x / np.linalg.norm(x, axis=1, keepdims=True)


def target(t):
    p2 = (d * t**2 - 1) / (d - 1)
    p4 = ((d + 2) * (d + 4) * t**4 - 6 * (d + 2) * t**2 + 3) / (d * d - 1)
    return 0.4 * np.sqrt(n2) * p2 + 0.25 * np.sqrt(n4) * p4


def descend(u, x, y):
    for _ in range(steps):
        scores = x @ u.T
        squares = scores * scores
        residual = ((fourth * squares + square) * squares).mean(axis=1) + constant - y
        scores *= 4 * fourth * squares + 2 * square
        scores *= residual[:, None] / samples
        gradient = scores.T @ x
        gradient -= (gradient * u).sum(axis=1, keepdims=True) * u
        u = u - step * gradient
        u /= np.linalg.norm(u, axis=1, keepdims=True)
    return u


fastest = np.inf
for _ in range(repetitions):
    x = sphere(samples)
    y = target(x[:, 0])
    u = sphere(width)
    start = time.perf_counter()
    descend(u, x, y)
    fastest = min(fastest, time.perf_counter() - start)
print(f"{fastest:.3f}")
