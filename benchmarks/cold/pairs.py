"""Two commands as whole processes, one after the other in turns: medians of wall and CPU seconds.

    python3 pairs.py ROUNDS 'COMMAND' 'OTHER COMMAND'

For example, from the root of the repository, after one run that builds the program:

    python3 benchmarks/cold/pairs.py 5 \
      './lemmata run meanfield.network --fresh --quiet' \
      'python3 benchmarks/src/main/resources/org/lemmata/benchmarks/network.py \\
         20 500 2000 0.05 10 table'

The twins beside this file: `run attention.estimate` and `estimate.py 5 20 0.5 1000000`, `run
flatness.sensing` and `sensing.py 10 60 1e-6` (which needs SciPy), `run sharpness.train` and
`train.py 30 100 100 0.01 0.05 1000`.
"""

import os
import statistics
import subprocess
import sys
import time


def run(command):
    start = time.perf_counter()
    before = os.times()
    subprocess.run(command, shell=True, check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    wall = time.perf_counter() - start
    return wall, sum(after[2:4]) - sum(before[2:4])


rounds = int(sys.argv[1])
commands = sys.argv[2:4]
seen = [[run(command) for command in commands] for _ in range(rounds)]
for i, command in enumerate(commands):
    wall = statistics.median(pair[i][0] for pair in seen)
    cpu = statistics.median(pair[i][1] for pair in seen)
    print(f"wall {wall:.2f} s, CPU {cpu:.2f} s: {command}")
for what, name in enumerate(("wall", "CPU")):
    ratio = statistics.median(pair[0][what] / pair[1][what] for pair in seen)
    print(f"{name}: median ratio {ratio:.2f}")
