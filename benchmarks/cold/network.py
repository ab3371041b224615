"""The twin of `lemmata run meanfield.network` in NumPy: the same steps and the same table.

    python3 network.py D WIDTH SAMPLES STEP HORIZON

Draws neurons and samples, descends, and prints time, loss and the errors of degree 2 and 4 at 20
times after the start. Random numbers are NumPy's own, so the numbers differ as draws do.
"""

import sys

import numpy as np

d, width, samples = map(int, sys.argv[1:4])
step, horizon = map(float, sys.argv[4:6])
gamma2, gamma4 = 0.4, 0.25
rows = 20
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


def look(u, t):
    pairs2, pairs4 = legendre(u @ u.T)
    first2, first4 = legendre(u[:, 0])
    e2 = pairs2.mean() - 2 * gamma2 * first2.mean() + gamma2**2
    e4 = pairs4.mean() - 2 * gamma4 * first4.mean() + gamma4**2
    print(f"{t:.17g},{(e2 + e4) / 2:.17g},{e2 / gamma2**2:.17g},{e4 / gamma4**2:.17g}")


def descend(u):
    scores = x @ u.T
    squares = scores * scores
    residual = ((fourth * squares + square) * squares).mean(axis=1) + constant - y
    scores *= 4 * fourth * squares + 2 * square
    scores *= residual[:, None] / samples
    gradient = scores.T @ x
    gradient -= (gradient * u).sum(axis=1, keepdims=True) * u
    u = u - step * gradient
    return u / np.linalg.norm(u, axis=1, keepdims=True)


x = sphere(samples)
p2, p4 = legendre(x[:, 0])
y = gamma2 * np.sqrt(n2) * p2 + gamma4 * np.sqrt(n4) * p4
u = sphere(width)
steps = round(horizon / step)
print("t,loss,e2,e4")
look(u, 0)
done = 0
for row in range(1, rows + 1):
    due = round(steps * row / rows)
    while done < due:
        u = descend(u)
        done += 1
    look(u, step * done)
