"""The best step of gradient descent on simulated prompts, as NumPy would have it.

    python3 estimate.py D N NOISE TASKS

The twin of a whole process, `lemmata run attention.estimate`: as many normal prompts, ridge
regressions and products, and the same table. Random numbers are NumPy's own, so the numbers differ
as draws do.
"""

import sys

import numpy as np

d, n = map(int, sys.argv[1:3])
noise = float(sys.argv[3])
tasks = int(sys.argv[4])
CHUNK = 20000
random = np.random.default_rng(1)


def products(count):
    x = random.standard_normal((count, n, d))
    w = random.standard_normal((count, d, 1))
    y = x @ w + np.sqrt(noise) * random.standard_normal((count, n, 1))
    transposed = x.transpose(0, 2, 1)
    xy = transposed @ y
    ridge = np.linalg.solve(transposed @ x + noise * np.eye(d), xy)
    return (ridge * xy).sum(axis=(1, 2)), (xy * xy).sum(axis=(1, 2))


done = 0
sums = np.zeros(2)
squares = np.zeros((2, 2))
while done < tasks:
    count = min(CHUNK, tasks - done)
    pair = np.stack(products(count))
    sums += pair.sum(axis=1)
    squares += pair @ pair.T
    done += count
mean = sums / tasks
covariance = (squares / tasks - np.outer(mean, mean)) / (tasks - 1)
step = mean[0] / mean[1]
slope = np.array([1, -step]) / mean[1]
print("estimate,standard_error,predicted")
print(f"{step:.17g},{np.sqrt(slope @ covariance @ slope):.17g},{1 / (n + d + 1 + noise):.17g}")
