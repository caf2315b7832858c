"""Mixes a base trigram with a trigram of our own text, context by context."""
import math

from ngram import END, START


class Mixture:
    """
    P(w|h) = (1 - s(h)) P_base(w|h) + s(h) P_own(w|h), with s(h) = most c(h) / (c(h) + kappa) where the context was met c(h) times
    in our text; `least` is the share elsewhere and `unigram` the share in the empty context.
    """

    def __init__(self, base, own, most, kappa, unigram, least=0.0, fewest=1):
        self.base, self.own = base, own
        self.most, self.kappa, self.unigram, self.least, self.fewest = most, kappa, unigram, least, fewest
        self.listed, self.backoff = {}, {}
        self._build()

    def share(self, context):
        if not context:
            return self.unigram
        met = self.own.seen(context)
        return self.least + (self.most - self.least) * met / (met + self.kappa) if met else self.least

    def _contexts(self):
        own = {h for h in self.own.counts if h not in self.base.costs and self.own.seen(h) >= max(2, self.fewest)}
        own = {h for h in own if all(w == START or w in self.base.id_of for w in h)}
        return sorted(set(self.base.costs) | own, key=lambda h: (len(h), h))

    def _build(self):
        for context in self._contexts():
            if len(context) > 1 and not self._reached(context):
                continue
            self.listed[context] = self._listed(context)
            if context:
                self.backoff[context] = self._spare(context)

    def _reached(self, context):
        """The file's format holds a context only where its end is one too, and where its last word is listed after its start."""
        return context[1:] in self.listed and context[-1] in self.listed.get(context[:-1], ())

    def _listed(self, context):
        share = self.share(context)
        words = set(self.base.costs.get(context, ()))
        if share:
            words |= {w for w, n in self.own.counts.get(context, {}).items() if n >= self.fewest and w in self.base.id_of}
        mixed = {}
        for word in words:
            base = self.base.probability(context, word)
            if not base:
                continue
            own = 0.0 if word == END else self.own.probability(context, word)
            mixed[word] = base if word == END else (1 - share) * base + share * own
        total = sum(mixed.values())
        most = 1.0 if not context else 0.999
        if total > most or not context:
            mixed = {w: p * most / total for w, p in mixed.items()}
        return mixed

    def _spare(self, context):
        listed = self.listed[context]
        lower = sum(self.probability(context[1:], w) for w in listed)
        return max(1e-9, 1 - sum(listed.values())) / max(1e-9, 1 - lower)

    def probability(self, context, word):
        weight = 1.0
        while True:
            listed = self.listed.get(context)
            if listed is not None:
                if word in listed:
                    return weight * listed[word]
                if not context:
                    return 0.0
                weight *= self.backoff[context]
            elif not context:
                return 0.0
            context = context[1:]


def write(model, id_of, order, steps, out):
    """Writes the arcs for fstcompile, costs rounded to a `steps`-th. The start state comes first, the empty context is its own state."""
    state = {(START,): 0, (): 1}
    for context in model.listed:
        state.setdefault(context, len(state))

    def cost(p):
        return f"{round(-math.log(p) * steps) / steps:.6f}"

    def target(context, word):
        reached = (context + (word,))[-(order - 1):]
        while reached not in model.listed:
            reached = reached[1:]
        return state[reached]

    for context in sorted(model.listed, key=state.get):
        here = state[context]
        if context:
            lower = context[1:]
            while lower not in model.listed:
                lower = lower[1:]
            out.write(f"{here}\t{state[lower]}\t0\t0\t{cost(model.backoff[context])}\n")
        for word, p in sorted(model.listed[context].items(), key=lambda item: id_of.get(item[0], -1)):
            if word == END:
                out.write(f"{here}\t{cost(p)}\n")
            else:
                number = id_of[word]
                out.write(f"{here}\t{target(context, word)}\t{number}\t{number}\t{cost(p)}\n")
