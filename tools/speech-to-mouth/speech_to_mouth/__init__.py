"""Makes the studio's own speech-to-mouth network from synthetic voices."""

import os

# Work is spread over processes; their libraries would otherwise each take every core again.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("XLA_FLAGS", "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1")
