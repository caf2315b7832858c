package dev.aloud.server;

/** Which Aloud this is. */
final class Version {
    static final String TEXT = "0.1.0";

    private Version() {}
}
