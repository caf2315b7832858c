package dev.aloud.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that have the files of a model by name, with a byte in each: what is found does not depend on what they hold. */
class SpeechModelsTest {
    private static final List<String> WHOLE =
            List.of("am/final.mdl", "conf/mfcc.conf", "conf/model.conf", "graph/HCLG.fst", "graph/words.txt", "README");

    @TempDir
    Path data;

    private Path model(String name, List<String> files) throws IOException {
        Path folder = data.resolve("models").resolve(name);
        Files.createDirectories(folder);
        for (String file : files) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), "x");
        }
        return folder;
    }

    private SpeechModel only() {
        List<SpeechModel> others = SpeechModels.of(data).all().stream()
                .filter(model -> model.own().isEmpty() && model.folder().startsWith(data))
                .toList();
        assertEquals(1, others.size(), others.toString());
        return others.get(0);
    }

    @Test
    void aWholeModelIsListedWithNameSizeAndWhatItsReadmeCallsIt() throws IOException {
        Path folder = model("vosk-model-en-in-0.5", WHOLE);
        Files.writeString(folder.resolve("README"), "\n# Indian English model\n\nAccuracy: 1\n");
        SpeechModel found = only();
        assertEquals("vosk-model-en-in-0.5", found.id());
        assertEquals("Indian English model", found.about());
        assertEquals("not stated", found.licence());
        assertEquals(5 + Files.size(folder.resolve("README")), found.bytes());
        assertTrue(found.isComplete(), found.problems().toString());
        assertEquals(300_000_000, found.memoryBytes());
        assertEquals(Optional.of(found), SpeechModels.of(data).find("vosk-model-en-in-0.5"));
        assertEquals(Optional.of(found), SpeechModels.of(data).find(folder.toString()));
        assertEquals(Optional.empty(), SpeechModels.of(data).find("vosk-model-en-in"));
    }

    @Test
    void theLicenceIsReadFromTheModelsOwnFiles() throws IOException {
        Path folder = model("vosk-model-x", WHOLE);
        Files.writeString(folder.resolve("README"), "A model.\nLicense: Apache 2.0\n");
        assertEquals("Apache-2.0", only().licence());
        Files.writeString(folder.resolve("LICENSE"), "GNU AFFERO GENERAL PUBLIC LICENSE\nVersion 3");
        assertEquals("AGPL", only().licence());
        Files.writeString(folder.resolve("LICENSE"), "cc-by-nc-sa 4.0");
        assertEquals("CC-BY-NC-SA 4.0", only().licence());
        Files.writeString(folder.resolve("LICENSE"), "Do what is right.");
        Files.writeString(folder.resolve("README"), "A model.");
        assertEquals("see its file LICENSE", only().licence());
    }

    @Test
    void aBrokenModelIsNamedWithAllThatIsMissing() throws IOException {
        model("vosk-model-half", List.of("am/final.mdl", "graph/Gr.fst", "ivector/final.ie"));
        String what = only().problems().get(0).what();
        assertFalse(only().isComplete());
        assertEquals(
                "The speech model is incomplete: conf/mfcc.conf, conf/model.conf, graph/HCLr.fst, graph/disambig_tid.int,"
                        + " ivector/splice.conf, ivector/online_cmvn.conf, ivector/final.mat, ivector/global_cmvn.stats"
                        + " and ivector/final.dubm are missing.",
                what);
        assertTrue(only().problems().get(0).where().endsWith("vosk-model-half"));
    }

    @Test
    void anEmptyFileCountsAsMissing() throws IOException {
        Path folder = model("vosk-model-cut", WHOLE);
        Files.writeString(folder.resolve("graph/HCLG.fst"), "");
        assertEquals(
                "The speech model is incomplete: graph/HCLG.fst is missing.",
                only().problems().get(0).what());
    }

    @Test
    void anOlderModelWithoutFoldersIsWholeToo() throws IOException {
        model("vosk-model-en-us-aspire-0.2", List.of("final.mdl", "mfcc.conf", "HCLG.fst"));
        assertTrue(only().isComplete(), only().problems().toString());
    }

    @Test
    void aModelInAFolderOfItsOwnNameIsFoundInside() throws IOException {
        model("vosk-model-twice/vosk-model-twice", WHOLE);
        assertTrue(only().folder().endsWith("models/vosk-model-twice/vosk-model-twice"));
        assertTrue(only().isComplete());
    }

    @Test
    void aPackedModelIsListedWithTheCommandThatUnpacksItUntilThatIsDone() throws IOException {
        Path place = Files.createDirectories(data.resolve("models"));
        Files.writeString(place.resolve("vosk-model-small-en-in-0.4.zip"), "x");
        assertEquals("The model is still packed.", only().problems().get(0).what());
        assertTrue(only().problems().get(0).remedy().contains("unzip \"vosk-model-small-en-in-0.4.zip\""));
        model("vosk-model-small-en-in-0.4", WHOLE);
        assertTrue(only().isComplete());
    }

    @Test
    void whatIsNoModelIsNotListed() throws IOException {
        model("notes", List.of("a.txt"));
        model("vosk-model-en-0.3.45.half-123", WHOLE);
        model("vosk-model-en-interviews-00000000", WHOLE);
        Files.writeString(data.resolve("models/pictures.zip"), "x");
        assertEquals(
                List.of(),
                SpeechModels.of(data).all().stream()
                        .filter(model -> model.own().isEmpty() && model.folder().startsWith(data))
                        .toList());
    }

    @Test
    void aloudsOwnModelsComeFirst() {
        List<SpeechModel> all = SpeechModels.of(data).all();
        assertEquals(LanguageModel.INTERVIEWS.version(), all.get(0).id());
        assertEquals("Apache-2.0", all.get(1).licence());
        assertEquals(LanguageModel.GENERAL.version(), all.get(1).id());
    }

    @Test
    void theChoiceIsRememberedUnlessItIsTheDefault() throws IOException {
        model("vosk-model-x", WHOLE);
        assertEquals(Optional.empty(), ChosenModel.read(data));
        ChosenModel.write(data, only());
        assertEquals(Optional.of("vosk-model-x"), ChosenModel.read(data));
        ChosenModel.write(data, SpeechModels.of(data).all().get(0));
        assertEquals(Optional.empty(), ChosenModel.read(data));
    }
}
