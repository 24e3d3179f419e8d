"""The parts of ``benchmarks/synthetic.py``: a register, a small grammar, statements, faults and files.

From the ground up: ``register`` and ``lexicon``; ``sheet``; ``sentences``; ``outline``; ``codings``;
``statement``; ``faults``; ``files``.
"""
