package dev.aloud.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Vosk's Java class binds all its functions at once, and one that is missing keeps the library from loading at all: the
 * artifact 0.3.45 is broken so on every Mac. Windows and Mac can't be run here, but what their files export can be read.
 */
class NativesTest {
    private static Set<String> bound() throws ClassNotFoundException {
        Class<?> binding = Class.forName("org.vosk.LibVosk", false, NativesTest.class.getClassLoader());
        return Arrays.stream(binding.getDeclaredMethods())
                .filter(method -> Modifier.isNative(method.getModifiers()))
                .map(method -> method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static byte[] library(String path) throws IOException {
        try (InputStream in = NativesTest.class.getResourceAsStream("/" + path)) {
            assertNotNull(in, path + " is not in the artifact");
            return in.readAllBytes();
        }
    }

    private static Set<String> missing(Set<String> exported) throws ClassNotFoundException {
        assertTrue(exported.contains("vosk_model_new"), "read " + exported.size() + " names");
        Set<String> missing = bound();
        missing.removeAll(exported);
        return missing;
    }

    @Test
    void theBindingHasTheFunctionsThatWeCall() throws Exception {
        assertTrue(bound().containsAll(Set.of(
                "vosk_set_log_level",
                "vosk_model_new",
                "vosk_model_free",
                "vosk_recognizer_new",
                "vosk_recognizer_set_words",
                "vosk_recognizer_accept_waveform",
                "vosk_recognizer_result",
                "vosk_recognizer_partial_result",
                "vosk_recognizer_final_result",
                "vosk_recognizer_free")));
    }

    @Test
    void theLinuxLibraryExportsEveryFunctionThatIsBound() throws Exception {
        assertEquals(Set.of(), missing(ExportedSymbols.ofElf(library("linux-x86-64/libvosk.so"))));
    }

    @Test
    void theWindowsLibraryExportsEveryFunctionThatIsBound() throws Exception {
        assertEquals(Set.of(), missing(ExportedSymbols.ofWindows(library("win32-x86-64/libvosk.dll"))));
    }

    @Test
    void theWindowsLibraryBringsItsRuntimeAlong() throws Exception {
        for (String runtime : new String[] {"libstdc++-6.dll", "libgcc_s_seh-1.dll", "libwinpthread-1.dll"}) {
            assertTrue(library("win32-x86-64/" + runtime).length > 0);
        }
    }

    @Test
    void bothKindsOfMacFindEveryFunctionThatIsBound() throws Exception {
        Map<String, Set<String>> slices = ExportedSymbols.ofMac(library("darwin/libvosk.dylib"));
        assertEquals(Set.of("arm64", "x86_64"), slices.keySet());
        for (Map.Entry<String, Set<String>> slice : slices.entrySet()) {
            assertEquals(Set.of(), missing(slice.getValue()), slice.getKey());
        }
    }
}
