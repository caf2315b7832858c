package dev.aloud.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of this build: the jar's, or "development" when run from classes. */
final class Version implements IVersionProvider {
    /** As written into each analysis. */
    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"aloud " + text()};
    }
}
