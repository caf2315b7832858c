#!/usr/bin/env python3
"""Spoils clean recordings in known ways: noise, overload, distance, a quiet microphone.

usage: spoil.py CLEAN_DIR OUT_DIR

CLEAN_DIR holds <name>.wav (16 kHz, mono, 16 bit) of somebody who speaks into a good microphone. OUT_DIR gets one folder a condition
(bench/take/README.md) with a file of the same name in each. Equal input gives equal output. Needs numpy.
"""
import glob, importlib.util, os, sys, wave
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
spec = importlib.util.spec_from_file_location("vary", os.path.join(HERE, "..", "robustness", "vary.py"))
vary = importlib.util.module_from_spec(spec)
spec.loader.exec_module(vary)
RATE, FULL = vary.RATE, 32767


def read(path):
    with wave.open(path) as w:
        assert (w.getframerate(), w.getnchannels(), w.getsampwidth()) == (RATE, 1, 2), (path, w.getparams())
        return np.frombuffer(w.readframes(w.getnframes()), dtype="<i2").astype(np.float64)


def write(path, pcm):
    with wave.open(path, "wb") as w:
        w.setnchannels(1); w.setsampwidth(2); w.setframerate(RATE)
        w.writeframes(np.clip(np.rint(pcm), -FULL - 1, FULL).astype("<i2").tobytes())


def at_level(pcm, dbfs):
    """The level of active speech set to so many dBFS; then nothing is clipped at -20."""
    return pcm * 32768 * 10 ** (dbfs / 20) / vary.rms(vary.active(pcm))


def pink(name, size):
    """Noise whose power falls by 3 dB an octave from 50 Hz on, as that of fans, traffic and rooms does."""
    spectrum = np.fft.rfft(vary.rng(name, "pink").standard_normal(size))
    hz = np.fft.rfftfreq(size, 1 / RATE)
    return np.fft.irfft(spectrum / np.sqrt(np.maximum(hz, 50)), size)


def room(name, pcm, reverberation_s, direct_db):
    """The direct sound, and from 3 ms on noise that falls by 60 dB in that time; `direct_db` is how much stronger the direct sound is."""
    size = int(1.2 * reverberation_s * RATE)
    tail = vary.rng(name, "room").standard_normal(size) * 10 ** (-3 * np.arange(size) / RATE / reverberation_s)
    tail[:int(0.003 * RATE)] = 0
    tail *= 10 ** (-direct_db / 20) / np.sqrt((tail ** 2).sum())
    tail[0] = 1
    length = len(pcm) + size
    return np.fft.irfft(np.fft.rfft(pcm, length) * np.fft.rfft(tail, length), length)[:len(pcm)]


def far(name, pcm, reverberation_s, direct_db, dbfs, room_dbfs):
    """In a room, at a distance: reverberation, a lower level, and the same noise of room and amplifier as ever."""
    heard = at_level(room(name, pcm, reverberation_s, direct_db), dbfs)
    return with_floor(name, heard, room_dbfs)


def with_floor(name, pcm, dbfs):
    noise = pink(name, len(pcm))
    return pcm + noise * 32768 * 10 ** (dbfs / 20) / vary.rms(noise)


def overloaded(pcm, db):
    """As much louder than the loudest that the scale holds; what is over it is cut off."""
    return np.clip(pcm * FULL / np.abs(pcm).max() * 10 ** (db / 20), -FULL - 1, FULL)


def conditions(name, pcm, talkers):
    speech = at_level(pcm, -23)
    yield "clean", speech
    for snr in (20, 15, 10, 5, 0):
        yield f"white-{snr}", vary.with_noise(speech, vary.rng(name, "white").standard_normal(len(pcm)), snr)
    for snr in (20, 15, 10, 5):
        yield f"pink-{snr}", vary.with_noise(speech, pink(name, len(pcm)), snr)
    for snr in (20, 10, 5):
        yield f"babble-{snr}", vary.with_noise(speech, vary.babble(name, len(pcm), talkers), snr)
    for db in (3, 10, 15, 20, 30):
        yield f"clipped-{db}", overloaded(speech, db)
    yield "desk", far(name, pcm, 0.4, 6, -28, -65)
    yield "far-1", far(name, pcm, 0.5, 0, -38, -65)
    yield "far-2", far(name, pcm, 0.5, -6, -44, -65)
    yield "far-3", far(name, pcm, 0.8, -6, -44, -62)
    for dbfs in (-42, -50, -60):
        yield f"quiet-{-dbfs}", with_floor(name, at_level(pcm, dbfs), -82)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    clean = {os.path.basename(p)[:-4]: read(p) for p in sorted(glob.glob(os.path.join(sys.argv[1], "*.wav")))}
    voices = {name: vary.active(pcm) for name, pcm in clean.items()}
    for name, pcm in clean.items():
        talkers = [voices[other] for other in voices if other != name]
        for condition, spoiled in conditions(name, pcm, talkers):
            folder = os.path.join(sys.argv[2], condition)
            os.makedirs(folder, exist_ok=True)
            write(os.path.join(folder, name + ".wav"), spoiled)
    print(len(clean), "recordings in", sys.argv[2])


if __name__ == "__main__":
    main()
