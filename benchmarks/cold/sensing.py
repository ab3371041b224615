"""Recovery of a low-rank matrix by a flat deep linear network, as NumPy and SciPy would have it.

    python3 sensing.py D SAMPLES LAMBDA

The twin of a whole process, `lemmata run flatness.sensing`: three layers on normal measurements of
a matrix of rank 1, the loss plus lambda times the trace of its Hessian minimised by L-BFGS for
lambda = 1e-2, 1e-3, ..., LAMBDA, to a gradient of 1e-5 lambda, and the same table. Random numbers
are NumPy's own, and the line search is SciPy's, so numbers and steps differ a little.
"""

import sys

import numpy as np
from scipy.optimize import minimize

d, samples = map(int, sys.argv[1:3])
last = float(sys.argv[3])
random = np.random.default_rng(1)
a = random.standard_normal((samples, d, d))
rows = a.reshape(samples, d * d)
left, right = (v / np.linalg.norm(v) for v in random.standard_normal((2, d)))
truth = np.outer(left, right)
labels = rows @ truth.ravel()
# (1/n) sum of A_i Q A_i' is moments Q, and (1/n) sum of A_i' P A_i is P moments.
moments = np.einsum("iac,ibd->abcd", a, a, optimize=True).reshape(d * d, d * d) / samples


def outputs(q):
    return (moments @ q.ravel()).reshape(d, d)


def inputs(p):
    return (p.ravel() @ moments).reshape(d, d)


output_moment = outputs(np.eye(d))
input_moment = inputs(np.eye(d))


def function(packed, factor):
    w1, w2, w3 = packed.reshape(3, d, d)
    r2 = w2 @ w1
    s1 = w3 @ w2
    residual = rows @ (w3 @ r2).ravel() - labels
    loss = residual @ residual / samples
    de = (2 / samples) * (residual @ rows).reshape(d, d)
    m1 = output_moment @ s1
    m3 = r2 @ input_moment
    p = w3 @ w3.T
    q = w1.T @ w1
    m2 = outputs(q)
    trace = 2 * ((s1 * m1).sum() + (p * m2).sum() + (r2 * m3).sum())
    ds1 = 4 * factor * m1
    dr2 = w3.T @ de + 4 * factor * m3
    g3 = de @ r2.T + ds1 @ w2.T + 4 * factor * (m2 @ w3)
    g2 = w3.T @ ds1 + dr2 @ w1.T
    g1 = w2.T @ dr2 + 4 * factor * (w1 @ inputs(p))
    return loss + factor * trace, np.concatenate([g1.ravel(), g2.ravel(), g3.ravel()]), loss, trace


def look(steps, packed):
    w1, w2, w3 = packed.reshape(3, d, d)
    product = w3 @ w2 @ w1
    _, _, loss, trace = function(packed, 0.0)
    error = ((product - truth) ** 2).sum() / (truth**2).sum()
    nuclear = np.linalg.svd(product, compute_uv=False).sum()
    print(f"{steps},{loss:.17g},{error:.17g},{nuclear:.17g},{trace:.17g},")


point = random.standard_normal(3 * d * d) / np.sqrt(d)
print("step,loss,error,nuclear,trace,gap")
look(0, point)
steps = 0
factor = 1e-2
while factor > last / 1.5:
    found = minimize(
        lambda packed: function(packed, factor)[:2],
        point,
        jac=True,
        method="L-BFGS-B",
        options={"maxcor": 30, "maxiter": 3000, "gtol": 1e-5 * factor, "ftol": 0, "maxls": 40},
    )
    point = found.x
    steps += found.nfev
    look(steps, point)
    factor /= 10
