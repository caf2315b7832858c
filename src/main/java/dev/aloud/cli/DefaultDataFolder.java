package dev.aloud.cli;

import dev.aloud.problem.AloudException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;

/** Finds and creates the folder for attempts, recordings and the unpacked model. */
final class DefaultDataFolder {
    private DefaultDataFolder() {}

    /** Returns the chosen folder, or the default one; does not create it. */
    static Path of(Path chosen) {
        return chosen != null
                ? chosen.toAbsolutePath()
                : standard(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /**
     * Returns the default folder of a system: Linux $XDG_DATA_HOME/aloud or ~/.local/share/aloud, macOS
     * ~/Library/Application Support/Aloud, Windows %LOCALAPPDATA%\Aloud or %APPDATA%\Aloud.
     */
    static Path standard(String system, Map<String, String> environment, Path home) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            String data = environment.getOrDefault("LOCALAPPDATA", environment.get("APPDATA"));
            return (data == null ? home.resolve("AppData").resolve("Local") : Path.of(data)).resolve("Aloud");
        }
        if (os.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Aloud");
        }
        String data = environment.get("XDG_DATA_HOME");
        boolean usable = data != null && Path.of(data).isAbsolute();
        return (usable ? Path.of(data) : home.resolve(".local").resolve("share")).resolve("aloud");
    }

    /** Creates the folder, accessible only to this user; keeps an existing one. Throws UNAVAILABLE with the remedy. */
    static Path prepare(Path folder) {
        try {
            Files.createDirectories(folder, ownerOnly());
            if (!Files.isWritable(folder)) {
                throw unusable(folder, "this user may not write there", null);
            }
            return folder;
        } catch (IOException e) {
            throw unusable(folder, IoProblems.reason(e), e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static AloudException unusable(Path folder, String why, IOException cause) {
        return new AloudException(
                AloudException.Kind.UNAVAILABLE,
                "The data folder can't be created or written to: " + why + ".",
                folder.toString(),
                "Choose another one with --data DIR, or fix its permissions.",
                cause);
    }
}
