#!/usr/bin/env python3
"""Makes harder copies of rendered answers whose sentence times stay known.

usage: vary.py RENDERED_DIR OUT_DIR CORPUS.json ...

RENDERED_DIR holds <id>.wav (16 kHz mono 16 bit) and <id>.times.json: {"id", "voice", "seconds", "sentences": [{"section", "start", "end"}]}.
Six times four answers that share a voice and a fold are taken, non-stories left out. OUT_DIR gets one folder a condition, each with
corpus.json and, for every answer, <id>.wav and <id>.times.json, as `evaluate corpus.json --audio FOLDER` reads them. Equal input gives
equal output. Needs numpy, and sox for the faster speech.
"""
import collections, hashlib, json, os, subprocess, sys, wave
import numpy as np

RATE = 16000
FRAME = RATE // 100
GROUPS = 6
SIZE = 4
SHORT_S = 30
FOLDS = os.path.join(os.path.dirname(__file__), "..", "..", "src", "main", "resources", "dev", "aloud", "star", "folds.txt")


def rng(*names):
    return np.random.default_rng(int(hashlib.sha256("/".join(names).encode()).hexdigest()[:12], 16))


def read(folder, name):
    with wave.open(os.path.join(folder, name + ".wav")) as w:
        assert (w.getframerate(), w.getnchannels(), w.getsampwidth()) == (RATE, 1, 2), (name, w.getparams())
        pcm = np.frombuffer(w.readframes(w.getnframes()), dtype="<i2").astype(np.float64)
    with open(os.path.join(folder, name + ".times.json")) as f:
        return pcm, json.load(f)


def write(folder, name, pcm, times):
    os.makedirs(folder, exist_ok=True)
    peak = np.abs(pcm).max(initial=0)
    pcm = pcm * 32000 / peak if peak > 32000 else pcm
    with wave.open(os.path.join(folder, name + ".wav"), "wb") as w:
        w.setnchannels(1); w.setsampwidth(2); w.setframerate(RATE); w.writeframes(np.rint(pcm).astype("<i2").tobytes())
    with open(os.path.join(folder, name + ".times.json"), "w") as f:
        json.dump({"id": name, "voice": times["voice"], "seconds": round(len(pcm) / RATE, 3), "sentences": times["sentences"]}, f)


def active(pcm):
    """The frames of 10 ms that lie at most 36 dB under the loudest: speech without its pauses."""
    frames = pcm[:len(pcm) // FRAME * FRAME].reshape(-1, FRAME)
    level = np.sqrt((frames ** 2).mean(axis=1))
    return frames[level > level.max() / 63].ravel()


def rms(pcm):
    return np.sqrt((pcm ** 2).mean())


def with_noise(pcm, noise, snr_db):
    """SNR: mean power of active speech over mean power of the noise, which runs through pauses too."""
    return pcm + noise * rms(active(pcm)) / rms(noise) / 10 ** (snr_db / 20)


def babble(name, size, talkers):
    """Six other answers talked at once, pauses cut out, each as loud as the others."""
    draw, heard = rng(name, "babble"), np.zeros(size)
    for one in draw.choice(len(talkers), 6, replace=False):
        voice = talkers[one] / rms(talkers[one])
        heard += np.resize(np.roll(voice, -int(draw.integers(len(voice)))), size)
    return heard


def faster(pcm, times, folder, name, factor):
    write(folder, name, pcm, times)
    path = os.path.join(folder, name)
    subprocess.run(["sox", path + ".wav", path + ".fast.wav", "tempo", "-s", str(factor)], check=True)
    os.replace(path + ".fast.wav", path + ".wav")
    with wave.open(path + ".wav") as w:
        seconds = w.getnframes() / RATE
    rows = [dict(s, start=round(s["start"] / factor, 3), end=round(s["end"] / factor, 3)) for s in times["sentences"]]
    with open(path + ".times.json", "w") as f:
        json.dump({"id": name, "voice": times["voice"], "seconds": round(seconds, 3), "sentences": rows}, f)


def joined(pieces, voice):
    """Pieces of (samples, section, pause after it) one after the other, with their times."""
    out, at, rows = [np.zeros(int(0.8 * RATE))], int(0.8 * RATE), []
    for pcm, section, pause in pieces:
        rows.append({"section": section, "start": round(at / RATE, 3), "end": round((at + len(pcm)) / RATE, 3)})
        out += [pcm, np.zeros(int(pause * RATE))]
        at += len(pcm) + int(pause * RATE)
    return np.concatenate(out), {"voice": voice, "sentences": rows}


def sentences(pcm, times):
    """Each sentence's samples, section and pause after it."""
    rows = times["sentences"]
    nexts = [s["start"] for s in rows[1:]] + [rows[-1]["end"] + 0.4]
    return [(pcm[int(s["start"] * RATE):int(s["end"] * RATE)], s["section"], n - s["end"]) for s, n in zip(rows, nexts)]


def restarted(pcm, times, name):
    """Half of the sentences begin twice: their first 0.25 to 0.9 s, cut where it is quietest, a pause, and again from the start."""
    draw, pieces = rng(name, "restarts"), []
    for said, section, pause in sentences(pcm, times):
        if draw.random() < 0.5 and len(said) > 2 * RATE:
            first = int(draw.uniform(0.25, 0.6) * RATE)
            window = [rms(said[i:i + FRAME]) for i in range(first, first + int(0.3 * RATE), FRAME)]
            cut = first + FRAME * int(np.argmin(window))
            said = np.concatenate([said[:cut], np.zeros(int(draw.choice([0.08, 0.2, 0.4, 0.7]) * RATE)), said])
        pieces.append((said, section, pause))
    return joined(pieces, times["voice"])


def short(pcm, times):
    """The shortest sentence of each section, then the next shortest while they fit into 30 s; returns the chosen places too."""
    rows = times["sentences"]
    order = sorted((i for i, s in enumerate(rows) if s["section"] != "X"), key=lambda i: rows[i]["end"] - rows[i]["start"])
    firsts, seen = [], set()
    for i in order:
        if rows[i]["section"] not in seen:
            seen.add(rows[i]["section"]); firsts.append(i)
    chosen, length = [], 0
    for i in firsts + [i for i in order if i not in firsts]:
        if i in firsts or length + rows[i]["end"] - rows[i]["start"] + 0.6 <= SHORT_S:
            chosen.append(i); length += rows[i]["end"] - rows[i]["start"] + 0.6
    chosen.sort()
    all_pieces = sentences(pcm, times)
    return chosen, joined([(all_pieces[i][0], all_pieces[i][1], 0.6) for i in chosen], times["voice"])


def long(group, rendered):
    """Four answers told section by section as one; returns (answer, place) of each sentence too."""
    order = [(name, i) for section in "XSTARL" for name in group
             for i, s in enumerate(rendered[name][1]["sentences"]) if s["section"] == section]
    pieces = {name: sentences(*rendered[name]) for name in group}
    return order, joined([pieces[name][i] for name, i in order], rendered[group[0]][1]["voice"])


def fours(rendered, labelled):
    """Fours of one voice and one fold, the voices in turn."""
    folds = dict(line.split() for line in open(FOLDS))
    groups = collections.defaultdict(list)
    for name in sorted(rendered):
        story = {s["section"] for s in rendered[name][1]["sentences"]} - {"X"}
        if name in labelled and name in folds and story:
            groups[rendered[name][1]["voice"], folds[name]].append(name)
    by_voice = collections.defaultdict(list)
    for (voice, _), names in sorted(groups.items()):
        by_voice[voice] += [names[i:i + SIZE] for i in range(0, len(names) - SIZE + 1, SIZE)]
    found = []
    while len(found) < GROUPS and any(by_voice.values()):
        for voice in sorted(by_voice):
            if by_voice[voice] and len(found) < GROUPS:
                found.append(by_voice[voice].pop(0))
    return found


def corpus(folder, answers):
    with open(os.path.join(folder, "corpus.json"), "w") as f:
        json.dump(answers, f, indent=1)


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    source, out = sys.argv[1:3]
    labelled = {a["id"]: a for path in sys.argv[3:] for a in json.load(open(path))}
    names = sorted(f[:-4] for f in os.listdir(source) if f.endswith(".wav"))
    rendered = {name: read(source, name) for name in names}
    groups = fours(rendered, labelled)
    chosen = sorted(name for group in groups for name in group)
    others = {name: active(pcm) for name, (pcm, _) in rendered.items()}
    folder = lambda condition: os.path.join(out, condition)
    short_answers, long_answers = [], []
    for name in chosen:
        pcm, times = rendered[name]
        write(folder("clean"), name, pcm, times)
        write(folder("restarts"), name, *restarted(pcm, times, name))
        talkers = [others[n] for n in sorted(others) if n != name]
        for snr in (20, 10):
            write(folder(f"white-{snr}"), name, with_noise(pcm, rng(name, "white").standard_normal(len(pcm)), snr), times)
            write(folder(f"babble-{snr}"), name, with_noise(pcm, babble(name, len(pcm), talkers), snr), times)
        os.makedirs(folder("faster"), exist_ok=True)
        faster(pcm, times, folder("faster"), name, 1.3)
        places, (cut, rows) = short(pcm, times)
        write(folder("short"), name, cut, rows)
        short_answers.append(dict(labelled[name], sentences=[labelled[name]["sentences"][i] for i in places]))
    for number, group in enumerate(groups, 1):
        order, (pcm, rows) = long(group, rendered)
        name = f"long-{number}"
        write(folder("long"), name, pcm, rows)
        long_answers.append(dict(labelled[group[0]], id=name, sentences=[labelled[n]["sentences"][i] for n, i in order]))
    for condition in ("clean", "restarts", "white-20", "white-10", "babble-20", "babble-10", "faster"):
        corpus(folder(condition), [labelled[name] for name in chosen])
    corpus(folder("short"), short_answers)
    corpus(folder("long"), long_answers)
    print(len(chosen), "answers of", ", ".join(sorted({rendered[n][1]["voice"] for n in chosen})), "in", out)


if __name__ == "__main__":
    main()
