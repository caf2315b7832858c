package dev.aloud.content;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.aloud.problem.AloudException;
import java.io.IOException;
import java.io.InputStream;

/** Reads one YAML file of the content folder, strictly: an unknown key or a wrong type is refused with file and line. Thread-safe. */
public final class ContentReader {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private ContentReader() {}

    /** The value of content/{@code file} on the class path; throws with file, line and remedy when it is missing or wrong. */
    public static <T> T read(String file, TypeReference<T> type) {
        String path = "content/" + file;
        try (InputStream in = ContentReader.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new AloudException(
                        AloudException.Kind.FAULT,
                        "The content file is missing.",
                        path,
                        "Install Aloud afresh, or put the file back.");
            }
            return YAML.readValue(in, type);
        } catch (JsonProcessingException e) {
            throw new AloudException(
                    AloudException.Kind.FAULT,
                    e.getOriginalMessage() + ".",
                    path + lineOf(e),
                    "Mend that line of the file.",
                    e);
        } catch (IOException e) {
            throw new AloudException(
                    AloudException.Kind.FAULT,
                    "The content file can't be read.",
                    path,
                    "Check the disk and try again.",
                    e);
        }
    }

    private static String lineOf(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null ? "" : " line " + at.getLineNr();
    }
}
