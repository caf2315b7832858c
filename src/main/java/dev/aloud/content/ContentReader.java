package dev.aloud.content;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a YAML file of the content folder. Unknown keys and wrong types are refused with file and line. Thread-safe. */
public final class ContentReader {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private ContentReader() {}

    /** Returns the value of content/{@code file} on the class path; throws with file, line and remedy if it is missing or wrong. */
    public static <T> T read(String file, TypeReference<T> type) {
        return parse("content/" + file, text(file), type);
    }

    /** As {@link #read}, for a file with a JSON Schema in content/schemas; everything that does not fit it is told at once. */
    public static <T> T readChecked(String file, TypeReference<T> type) {
        return parseChecked("content/" + file, text(file), text(schemaOf(file)), type);
    }

    /** As {@link #parse}, by the text of a JSON Schema. */
    static <T> T parseChecked(String path, String text, String schema, TypeReference<T> type) {
        JsonNode content = parse(path, text, new TypeReference<>() {});
        List<Problem> faults = new ContentSchema(schema).faults(path, text, content);
        if (!faults.isEmpty()) {
            throw new AloudException(AloudException.Kind.FAULT, faults, null);
        }
        return parse(path, text, type);
    }

    private static String schemaOf(String file) {
        return "schemas/" + file.replace(".yaml", ".json");
    }

    /** The value of a content file's text; {@code path} names it in what is thrown when it is wrong. */
    static <T> T parse(String path, String text, TypeReference<T> type) {
        try {
            return YAML.readValue(text, type);
        } catch (JsonProcessingException e) {
            boolean ours = e.getCause() instanceof IllegalArgumentException;
            String what = ours ? e.getCause().getMessage() : e.getOriginalMessage();
            throw fault(what + ".", path + lineOf(e, text), e);
        }
    }

    /** Returns the problem of an entry that doesn't fit another file, with its line. */
    static AloudException misfit(String file, String id, String what) {
        String row = "id:\\s*\"?" + Pattern.quote(id) + "\"?\\s*[,}]";
        return fault(what, "content/" + file + line(text(file), row), null);
    }

    private static AloudException fault(String what, String where, Exception cause) {
        return new AloudException(AloudException.Kind.FAULT, what, where, "Fix that line of the file.", cause);
    }

    private static String text(String file) {
        String path = "content/" + file;
        try (InputStream in = ContentReader.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new AloudException(
                        AloudException.Kind.FAULT,
                        "The content file is missing.",
                        path,
                        "Install Aloud again, or put the file back.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AloudException(
                    AloudException.Kind.FAULT,
                    "The content file can't be read.",
                    path,
                    "Check the disk and try again.",
                    e);
        }
    }

    /** Returns the line of the key; otherwise the line that was read last. */
    private static String lineOf(JsonProcessingException e, String text) {
        JsonLocation at = e.getLocation();
        String here = at == null ? "" : " line " + at.getLineNr();
        boolean keyed = e.getCause() instanceof ContentFault;
        String found = keyed ? line(text, "^\\s*" + Pattern.quote(((ContentFault) e.getCause()).key()) + "\\b") : "";
        return found.isEmpty() ? here : found;
    }

    private static String line(String text, String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (wanted.matcher(lines.get(i)).find()) {
                return " line " + (i + 1);
            }
        }
        return "";
    }
}
