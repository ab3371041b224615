"""Sharpness-aware minimisation of a two-layer ReLU network, as NumPy would have it.

    python3 train.py D WIDTH SAMPLES RATE RHO EPOCHS

The twin of a whole process, `lemmata run sharpness.train`: XOR data, biases in the first layer,
squared loss, one point a step, and the same table at 51 times. A gradient of one point has rank 1
in each layer, so the ascent is never written into the weights. Random numbers are NumPy's own, so
the numbers differ as draws do.
"""

import sys

import numpy as np

d, width, samples = map(int, sys.argv[1:4])
rate, rho = map(float, sys.argv[4:6])
epochs = int(sys.argv[6])
POINTS = 51
TEST = 2000
random = np.random.default_rng(1)


def data(count):
    x = random.choice([-1.0, 1.0], (count, d))
    return x, x[:, 0] * x[:, 1]


x, y = data(samples)
fresh, labels = data(TEST)
w = random.standard_normal((width, d)) / np.sqrt(d)
b = np.zeros(width)
a = random.standard_normal(width) / np.sqrt(width)
reach = (x * x).sum(axis=1) + 1


def losses(inputs, targets):
    f = np.maximum(inputs @ w.T + b, 0) @ a
    return ((f - targets) ** 2).mean(), (f * targets > 0).mean()


def look(epoch):
    scores = x @ w.T + b
    active = scores > 0
    squares = np.where(active, scores * scores, 0).sum(axis=1) + (active @ (a * a)) * reach
    trace = 2 * squares.mean()
    columns = np.linalg.norm(w, axis=0)
    contrast = columns[:2].min() / columns[2:].max()
    values = (*losses(x, y), *losses(fresh, labels), trace, trace, contrast)
    print(epoch, *(f"{value:.17g}" for value in values), sep=",")


def epoch():
    global w, b, a
    for i in random.permutation(samples):
        point = x[i]
        scores = w @ point + b
        hidden = np.maximum(scores, 0)
        slope = 2 * (a @ hidden - y[i])
        back = slope * a * (scores > 0)
        up = slope * hidden
        norm = np.sqrt(up @ up + (back @ back) * reach[i])
        if norm > 0:
            scores = scores + (rho / norm * reach[i]) * back
            outer = a + (rho / norm) * up
        else:
            outer = a
        hidden = np.maximum(scores, 0)
        slope = 2 * (outer @ hidden - y[i])
        back = (rate * slope) * outer * (scores > 0)
        w -= np.outer(back, point)
        b -= back
        a = a - (rate * slope) * hidden


print("epoch,train_loss,train_accuracy,test_loss,test_accuracy,trace,gauss_newton,contrast")
look(0)
done = 0
for k in range(1, POINTS):
    due = round(epochs * k / (POINTS - 1))
    while done < due:
        epoch()
        done += 1
    look(done)
