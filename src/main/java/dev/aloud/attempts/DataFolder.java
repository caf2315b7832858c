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
 * Where attempts lie on disk: {@code aloud.db}, {@code recordings/<id>.wav} with {@code <id>.json} beside, and
 * {@code incoming/} for uploads. Readable by this user alone. No path is ever made from anything but a checked id.
 */
final class DataFolder {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path root;

    private DataFolder(Path root) {
        this.root = root;
    }

    /** The folder, made where it is not there; UNAVAILABLE when it can't be made or written to. */
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

    /** Ids of all recordings that lie here, in no order. */
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

    /** The id itself where it has the form of one; else NOT_FOUND, so that no name can reach outside the folder. */
    static String checked(String id) {
        if (!isId(id)) {
            throw notFound(id);
        }
        return id;
    }

    static AloudException notFound(String id) {
        return new AloudException(Kind.NOT_FOUND, "There is no such attempt.", id, "See the list of attempts.");
    }

    /** Takes every right from everybody but this user, where the file system knows such rights. */
    static void keepPrivate(Path path, String rights) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }

    /** Likewise for one file. */
    static void keepPrivate(Path file) throws IOException {
        keepPrivate(file, "rw-------");
    }
}
