"""A trigram with back-off, read from and written as the text of Debian's fstprint and fstcompile."""
import collections
import math

START, END = "<s>", "</s>"


class BaseModel:
    """The model's own trigram: costs (natural logarithm, negated) of the listed words of each context, and back-off costs."""

    def __init__(self, printed, words):
        self.id_of = dict(line.rstrip("\n").split("\t") for line in words)
        self.id_of = {word: int(number) for word, number in self.id_of.items()}
        arcs, back, final = self._read(printed)
        history = self._histories(arcs, back)
        self.costs = {h: {w: c for w, (_, c) in arcs[s].items()} for s, h in history.items()}
        for state, cost in final.items():
            self.costs[history[state]][END] = cost
        self.backoff = {history[s]: cost for s, (_, cost) in back.items()}

    @staticmethod
    def _read(printed):
        arcs, back, final = collections.defaultdict(dict), {}, {}
        for line in printed:
            part = line.rstrip("\n").split("\t")
            if len(part) <= 2:
                final[int(part[0])] = float(part[1]) if len(part) > 1 else 0.0
                continue
            state, to = int(part[0]), int(part[1])
            cost = float(part[4]) if len(part) > 4 else 0.0
            if part[2] == "<eps>":
                back[state] = (to, cost)
            else:
                arcs[state][part[2]] = (to, cost)
        return arcs, back, final

    @staticmethod
    def _histories(arcs, back):
        """Names each state by its context: state 0 is the empty one, state 1 the start. Context length = back-off steps to state 0."""
        order = {0: 0}

        def depth(state):
            if state not in order:
                order[state] = depth(back[state][0]) + 1
            return order[state]

        for state in list(back):
            depth(state)
        history, waiting = {0: (), 1: (START,)}, [1, 0]
        while waiting:
            reached = []
            for state in waiting:
                for word, (to, _) in arcs[state].items():
                    if to not in history:
                        whole = history[state] + (word,)
                        history[to] = whole[len(whole) - order[to]:] if order[to] else ()
                        reached.append(to)
            waiting = reached
        return history

    def probability(self, context, word):
        """P(word | context); 0 for a word that the model lacks."""
        weight = 0.0
        while True:
            listed = self.costs.get(context)
            if listed is not None:
                if word in listed:
                    return math.exp(-weight - listed[word])
                if not context:
                    return 0.0
                weight += self.backoff[context]
            elif not context:
                return 0.0
            context = context[1:]


class DomainModel:
    """An interpolated modified Kneser-Ney trigram of our own text (Chen and Goodman 1999), over the base model's words."""

    ORDER = 3

    def __init__(self, rows, base):
        self.base = base
        self.raw = collections.defaultdict(collections.Counter)
        self.met = collections.Counter()
        for row in rows:
            self._count(row)
        self._lower_orders()
        self.discounts = [self._discounts(n) for n in range(self.ORDER)]
        self.totals = {h: sum(c.values()) for h, c in self.counts.items()}
        self.kinds = {h: self._kinds(c) for h, c in self.counts.items()}

    def _count(self, row):
        """An answer is one row, as a recogniser's utterances are long. An unknown word breaks it."""
        context = (START,)
        for word in row:
            if word not in self.base.id_of:
                context = ()
                continue
            self.raw[context][word] += 1
            for start in range(len(context) + 1):
                self.met[context[start:]] += 1
            context = (context + (word,))[-(self.ORDER - 1):]

    def _lower_orders(self):
        """Lower orders count in how many contexts a word follows, not how often; a context that can't be longer counts as it is."""
        self.counts = {h: collections.Counter(c) for h, c in self.raw.items()}
        for length in range(self.ORDER - 1, 0, -1):
            for context in [h for h in self.counts if len(h) == length]:
                lower = self.counts.setdefault(context[1:], collections.Counter())
                for word in self.counts[context]:
                    lower[word] += 1

    def _discounts(self, length):
        of = collections.Counter(n for h, c in self.counts.items() if len(h) == length for n in c.values() if n <= 4)
        n1, n2, n3, n4 = (max(1, of[i]) for i in (1, 2, 3, 4))
        y = n1 / (n1 + 2 * n2)
        return [0.0, max(0.1, 1 - 2 * y * n2 / n1), max(0.1, 2 - 3 * y * n3 / n2), max(0.1, 3 - 4 * y * n4 / n3)]

    @staticmethod
    def _kinds(counter):
        kinds = [0, 0, 0, 0]
        for n in counter.values():
            kinds[min(n, 3)] += 1
        return kinds

    def probability(self, context, word):
        counter = self.counts.get(context)
        if counter is None:
            return self.probability(context[1:], word) if context else self.base.probability((), word)
        lower = self.probability(context[1:], word) if context else self.base.probability((), word)
        d, total = self.discounts[len(context)], self.totals[context]
        spare = sum(d[k] * n for k, n in enumerate(self.kinds[context])) / total
        n = counter.get(word, 0)
        return max(0.0, n - d[min(n, 3)]) / total + spare * lower

    def seen(self, context):
        """How often the context was met."""
        return self.met[context]
