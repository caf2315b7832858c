package dev.aloud.attempts;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The data folder: {@code aloud.db}, {@code recordings/<id>.wav} with {@code <id>.json} beside it, and {@code incoming/} for
 * uploads. Readable only by this user. Paths are built from checked ids only.
 */
final class DataFolder {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path root;

    private DataFolder(Path root) {
        this.root = root;
    }

    /** Opens or creates the folder; UNAVAILABLE if it can't be created or written to. */
    static DataFolder open(Path root) {
        try {
            DataFolder folder = new DataFolder(root.toAbsolutePath().normalize());
            for (Path dir : List.of(folder.root, folder.recordings(), folder.incoming())) {
                Files.createDirectories(dir);
                keepPrivate(dir, "rwx------");
            }
            if (!Files.isWritable(folder.root)) {
                throw new IOException("not writable");
            }
            return folder;
        } catch (IOException e) {
            throw new AloudException(
                    Kind.UNAVAILABLE,
                    "The data folder can't be created or written to.",
                    root.toString(),
                    "Choose another folder with --data, or change its permissions.",
                    e);
        }
    }

    Path database() {
        return root.resolve("aloud.db");
    }

    Path recordings() {
        return root.resolve("recordings");
    }

    Path incoming() {
        return root.resolve("incoming");
    }

    Path recording(String id) {
        return recordings().resolve(checked(id) + ".wav");
    }

    Path sidecar(String id) {
        return recordings().resolve(checked(id) + ".json");
    }

    /** Returns the ids of all recordings, in no order. */
    List<String> recordedIds() throws IOException {
        try (Stream<Path> files = Files.list(recordings())) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".wav"))
                    .map(n -> n.substring(0, n.length() - ".wav".length()))
                    .filter(DataFolder::isId)
                    .toList();
        }
    }

    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** Returns the id if it is valid; NOT_FOUND otherwise, so that no name can lead outside the folder. */
    static String checked(String id) {
        if (!isId(id)) {
            throw notFound(id);
        }
        return id;
    }

    static AloudException notFound(String id) {
        return new AloudException(Kind.NOT_FOUND, "There is no such attempt.", id, "See the list of attempts.");
    }

    /** Makes the folder accessible only to this user, if the file system supports that. */
    static void keepPrivate(Path path, String rights) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }

    /** Makes a file accessible only to this user. */
    static void keepPrivate(Path file) throws IOException {
        keepPrivate(file, "rw-------");
    }
}
