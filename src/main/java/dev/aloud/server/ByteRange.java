package dev.aloud.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The half-open range of bytes that a Range header asks for. Immutable.
 *
 * @param start first byte
 * @param end byte after the last one
 * @param partial false if the whole file is sent: no header, several ranges, or an invalid one
 * @param unsatisfiable true if the range is outside the file
 */
record ByteRange(long start, long end, boolean partial, boolean unsatisfiable) {
    /** The digits are limited so that no number can overflow. */
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    static ByteRange of(String header, long size) {
        Matcher one = ONE.matcher(header == null ? "" : header.strip());
        if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
            return new ByteRange(0, size, false, false);
        }
        if (one.group(1).isEmpty()) {
            long last = Long.parseLong(one.group(2));
            return new ByteRange(Math.max(0, size - last), size, true, last == 0);
        }
        long start = Long.parseLong(one.group(1));
        long end = one.group(2).isEmpty() ? size : Math.min(size, Long.parseLong(one.group(2)) + 1);
        if (!one.group(2).isEmpty() && Long.parseLong(one.group(2)) < start) {
            return new ByteRange(0, size, false, false);
        }
        return new ByteRange(start, end, true, start >= size);
    }

    long length() {
        return end - start;
    }

    String contentRange(long size) {
        return "bytes " + start + "-" + (end - 1) + "/" + size;
    }
}
