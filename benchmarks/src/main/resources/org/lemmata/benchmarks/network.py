"""Projected gradient descent of a two-layer network on the sphere, as NumPy would have it.

    python3 network.py D WIDTH SAMPLES STEPS REPETITIONS
    python3 network.py D WIDTH SAMPLES STEP HORIZON table

The first form is the peer of NetworkBenchmark: the same setting and the same steps; it prints the
seconds of the fastest of some repetitions. The second is the twin of a whole process, `lemmata run
meanfield.network`: it prints the same table, time, loss and the errors of degree 2 and 4 at 20
times after the start. Random numbers are NumPy's own, so the numbers differ as draws do.
"""

import sys
import time

import numpy as np

d, width, samples = map(int, sys.argv[1:4])
gamma2, gamma4 = 0.4, 0.25
n2 = (d + 2) * (d - 1) / 2
n4 = d * (d + 1) * (d + 6) * (d - 1) / 24
fourth = np.sqrt(n4) * (d + 2) * (d + 4) / (d * d - 1)
square = np.sqrt(n2) * d / (d - 1) - 6 * np.sqrt(n4) * (d + 2) / (d * d - 1)
constant = -np.sqrt(n2) / (d - 1) + 3 * np.sqrt(n4) / (d * d - 1)
random = np.random.default_rng(1)


def sphere(count):
    x = random.standard_normal((count, d))
    return x / np.linalg.norm(x, axis=1, keepdims=True)


def legendre(t):
    s = t * t
    return (d * s - 1) / (d - 1), (((d + 2) * (d + 4) * s - 6 * (d + 2)) * s + 3) / (d * d - 1)


def target(t):
    p2, p4 = legendre(t)
    return gamma2 * np.sqrt(n2) * p2 + gamma4 * np.sqrt(n4) * p4


def descend(u, x, y, step):
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


def look(u, t):
    pairs2, pairs4 = legendre(u @ u.T)
    first2, first4 = legendre(u[:, 0])
    e2 = pairs2.mean() - 2 * gamma2 * first2.mean() + gamma2**2
    e4 = pairs4.mean() - 2 * gamma4 * first4.mean() + gamma4**2
    print(f"{t:.17g},{(e2 + e4) / 2:.17g},{e2 / gamma2**2:.17g},{e4 / gamma4**2:.17g}")


def table(step, horizon, rows=20):
    x = sphere(samples)
    y = target(x[:, 0])
    u = sphere(width)
    steps = round(horizon / step)
    print("t,loss,e2,e4")
    look(u, 0)
    done = 0
    for row in range(1, rows + 1):
        due = round(steps * row / rows)
        while done < due:
            u = descend(u, x, y, step)
            done += 1
        look(u, step * done)


def fastest(steps, repetitions):
    best = np.inf
    for _ in range(repetitions):
        x = sphere(samples)
        y = target(x[:, 0])
        u = sphere(width)
        start = time.perf_counter()
        for _ in range(steps):
            u = descend(u, x, y, 0.05)
        best = min(best, time.perf_counter() - start)
    return best


if sys.argv[6:] == ["table"]:
    table(*map(float, sys.argv[4:6]))
else:
    print(f"{fastest(*map(int, sys.argv[4:])):.3f}")
