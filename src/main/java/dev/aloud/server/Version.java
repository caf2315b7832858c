package dev.aloud.server;

/** The version of Aloud. */
public final class Version {
    /** The version in pom.xml; a test compares the two. */
    public static final String TEXT = "0.1.0";

    private Version() {}
}
