"""The encoder: a small network of our own that reads passages and finds the names of things in them.

pieces    a text as the pieces that the network reads
windows   passages packed into windows
labels    what a piece can be
lattice   from scores to names and their probabilities
seen      what is seen in a passage
model     the network, its files, reading
weights/  its files, made by `make encoder`; NOTICE tells what they come from
"""

from .model import WEIGHTS, Encoder
from .seen import Found, Seen

__all__ = ["WEIGHTS", "Encoder", "Found", "Seen"]
