"""Which recognised words are wrong: aligned with the words that were spoken. Standard library only."""
import re

FILLERS = {"um", "uh"}
SMALL = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
         " nineteen").split()
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(number):
    if number < 20:
        return [SMALL[number]]
    return [TENS[number // 10]] + ([SMALL[number % 10]] if number % 10 else [])


def spoken_words(text):
    """As bench/recognition has it: lower case, no punctuation, no um and uh, no notes in brackets, numbers under a hundred spelled."""
    plain = re.sub(r"\[[^]]*]|<[^>]*>", " ", text.lower().replace("\u2019", "'"))
    found = []
    for word in re.sub(r"[^a-z0-9' ]", " ", plain).split():
        bare = word.strip("'")
        if re.fullmatch(r"\d{1,2}", bare):
            found += spelled(int(bare))
        elif bare and bare not in FILLERS:
            found.append(bare)
    return found


def wrong(spoken, heard):
    """
    For each heard word whether it is wrong, and how many words of `spoken` were missed or changed in all (the errors of the word error
    rate). A word is right that stands for itself in the shortest edit, that repeats a right neighbour (speakers do), or that is part of
    the same letters cut otherwise ("per cent"). A heard um or uh is never wrong: nobody wrote them down.
    """
    places = [i for i, word in enumerate(heard) if word not in FILLERS]
    words = [heard[i] for i in places]
    matches, errors = shortest_edit(spoken, words)
    flags = [False] * len(heard)
    before = (-1, -1)
    for match in matches + [(len(spoken), len(words))]:
        said, got = spoken[before[0] + 1:match[0]], words[before[1] + 1:match[1]]
        for k, word in enumerate(got, before[1] + 1):
            beside = ([words[k - 1]] if k == before[1] + 1 and k > 0 else []) + ([words[k + 1]] if k + 1 == match[1] < len(words) else [])
            flags[places[k]] = "".join(got) != "".join(said) and not (len(got) > len(said) and word in beside)
        before = match
    return flags, errors


def shortest_edit(spoken, words):
    """Pairs of places that match in one shortest edit, and its length."""
    rows = [list(range(len(words) + 1))]
    for i, said in enumerate(spoken, 1):
        above, row = rows[-1], [i]
        for j, word in enumerate(words, 1):
            row.append(min(above[j - 1] + (said != word), above[j] + 1, row[j - 1] + 1))
        rows.append(row)
    matches, i, j = [], len(spoken), len(words)
    while i and j:
        if spoken[i - 1] == words[j - 1] and rows[i][j] == rows[i - 1][j - 1]:
            i, j = i - 1, j - 1
            matches.append((i, j))
        elif rows[i][j] == rows[i - 1][j - 1] + 1:
            i, j = i - 1, j - 1
        elif rows[i][j] == rows[i - 1][j] + 1:
            i -= 1
        else:
            j -= 1
    return matches[::-1], rows[-1][-1]
