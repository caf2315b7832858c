package dev.aloud.audio;

/** The encoding of a sample. {@link #bytes} is its width in the file; decoded values are -1 to 1. */
enum PcmEncoding {
    UNSIGNED_8(1),
    SIGNED_8(1),
    SIGNED_16(2),
    SIGNED_24(3),
    SIGNED_32(4),
    FLOAT_32(4),
    FLOAT_64(8),
    /** ITU-T G.711, the telephone's logarithmic bytes as used in America and Japan. */
    MU_LAW(1),
    /** ITU-T G.711, as used elsewhere. */
    A_LAW(1);

    final int bytes;

    PcmEncoding(int bytes) {
        this.bytes = bytes;
    }

    /** Returns the signed integer encoding of that width, or null if it is not 1 to 4 bytes. */
    static PcmEncoding signed(int bytes) {
        return switch (bytes) {
            case 1 -> SIGNED_8;
            case 2 -> SIGNED_16;
            case 3 -> SIGNED_24;
            case 4 -> SIGNED_32;
            default -> null;
        };
    }

    /** Returns the sample at {@code at}; NaN and infinity become 0. */
    float sample(byte[] from, int at, boolean bigEndian) {
        return switch (this) {
            case UNSIGNED_8 -> ((from[at] & 0xFF) - 128) / 128f;
            case MU_LAW -> muLaw(from[at]) / 32768f;
            case A_LAW -> aLaw(from[at]) / 32768f;
            case FLOAT_32 -> finite(Float.intBitsToFloat((int) bits(from, at, bigEndian)));
            case FLOAT_64 -> finite((float) Double.longBitsToDouble(bits(from, at, bigEndian)));
            case SIGNED_16 ->
                (short) (bigEndian ? from[at] << 8 | from[at + 1] & 0xFF : from[at + 1] << 8 | from[at] & 0xFF)
                        / 32768f;
            case SIGNED_8, SIGNED_24, SIGNED_32 -> wholeNumber(bits(from, at, bigEndian));
        };
    }

    private float wholeNumber(long bits) {
        int unused = 64 - 8 * bytes;
        return (float) ((bits << unused >> unused) / (double) (1L << (8 * bytes - 1)));
    }

    private long bits(byte[] from, int at, boolean bigEndian) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | from[bigEndian ? at + i : at + bytes - 1 - i] & 0xFF;
        }
        return value;
    }

    private static float finite(float value) {
        return Float.isFinite(value) ? value : 0;
    }

    private static int muLaw(byte coded) {
        int bits = ~coded & 0xFF;
        int magnitude = (((bits & 0x0F) << 3) + 0x84 << (bits >> 4 & 7)) - 0x84;
        return (bits & 0x80) == 0 ? magnitude : -magnitude;
    }

    private static int aLaw(byte coded) {
        int bits = (coded ^ 0x55) & 0xFF;
        int segment = bits >> 4 & 7;
        int magnitude = ((bits & 0x0F) << 4) + 8;
        if (segment > 0) {
            magnitude = magnitude + 0x100 << segment - 1;
        }
        return (bits & 0x80) == 0 ? -magnitude : magnitude;
    }
}
