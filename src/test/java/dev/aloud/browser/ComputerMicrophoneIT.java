package dev.aloud.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.aloud.RememberingEngine;
import dev.aloud.SoundServer;
import dev.aloud.SpokenWords;
import dev.aloud.audio.SoundFile;
import dev.aloud.audio.SoundSource;
import dev.aloud.speech.SoundTranscriber;
import dev.aloud.transcript.Word;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page's switch to this computer's microphone: a real sound server into which a recording is played, an Aloud of its own that
 * hears it, and a browser that may not use any microphone.
 */
@Timeout(180)
class ComputerMicrophoneIT extends RecordingSteps {
    private static final Pattern READY = Pattern.compile("Aloud is ready at http://127\\.0\\.0\\.1:(\\d+)/.*");

    private SoundServer sound;
    private Path ownFolder;
    private Process aloud;
    private int port;

    @Override
    Chromium openChromium() {
        return Chromium.withoutPermission();
    }

    @Override
    int port() {
        return port;
    }

    /** Once, and again after a test that killed the sound. */
    @BeforeEach
    void startAloudOnASoundServer(@TempDir(cleanup = CleanupMode.NEVER) Path folder) throws Exception {
        if (sound != null && sound.isAlive()) {
            return;
        }
        endThem();
        sound = SoundServer.start(folder);
        ownFolder = folder;
        startAloud();
    }

    private void startAloud() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.aloud.Aloud",
                        "serve",
                        "--no-open",
                        "--port",
                        "0",
                        "--data",
                        ownFolder.resolve("data").toString())
                .redirectError(ownFolder.resolve("err.txt").toFile());
        builder.environment().putAll(sound.environment());
        aloud = builder.start();
        port = portOf(aloud.inputReader(StandardCharsets.UTF_8));
    }

    private static int portOf(BufferedReader said) throws IOException {
        String line = said.readLine();
        while (line != null) {
            Matcher ready = READY.matcher(line);
            if (ready.matches()) {
                return Integer.parseInt(ready.group(1));
            }
            line = said.readLine();
        }
        throw new AssertionError("Aloud ended before it was ready");
    }

    @AfterAll
    void endThem() {
        if (aloud != null) {
            aloud.destroyForcibly();
        }
        if (sound != null) {
            sound.close();
        }
    }

    private void chooseTheComputers() {
        page.addInitScript("localStorage.setItem('aloud.choice', JSON.stringify({preparation: 0}));");
        page.navigate(address("#/"));
        page.locator("select[name=source]").selectOption("computer");
    }

    private void recordWithoutACheck() {
        chooseTheComputers();
        page.getByText("Answer aloud").click();
        page.getByText("Continue without the check").click();
        assertThat(page.locator(".live__stage--on")).isVisible();
        untilClock(1);
    }

    private static List<Word> wordsOf(String name) {
        try (SoundSource source = SoundFile.open(SpeechFixtures.wav(name))) {
            return SoundTranscriber.transcribe(RememberingEngine.shared(), source, percent -> {})
                    .words();
        }
    }

    private List<Word> heard() throws IOException {
        JsonNode words = new ObjectMapper()
                .readTree(page.request()
                        .get(page.url().replaceFirst("#/attempts/(.*)$", "api/attempts/$1"))
                        .body())
                .path("words");
        List<Word> list = new ArrayList<>();
        words.forEach(word -> list.add(new Word(
                word.path("text").asText(),
                (int) Math.round(1000 * word.path("start").asDouble()),
                (int) Math.round(1000 * word.path("end").asDouble()),
                word.path("confidence").asDouble())));
        return list;
    }

    @Test
    void anAnswerIsRecordedByAloudItselfWithItsWordsAndTimes() throws Exception {
        recordWithoutACheck();
        sound.play(SpeechFixtures.wav("ownership-short"));
        assertThat(page.locator(".live__words")).containsText(Pattern.compile("\\w"));
        screenshot("computer-recording-1280-light", false);
        page.getByText("Stop", exactly()).click();
        untilFeedback();
        SpokenWords.assertAlike(wordsOf("ownership-short"), heard());
    }

    @Test
    void theCheckHearsThisComputersMicrophoneAndRemembersIt() throws Exception {
        page.setViewportSize(390, 844);
        chooseTheComputers();
        page.getByText("Check now").click();
        assertThat(page.locator(".check select")).containsText("default");
        page.getByText("Read the sentence").click();
        sound.play(SpeechFixtures.wav("one-sentence"));
        page.getByText("I’m done").click();
        assertThat(page.locator(".check__heard")).containsText("i found the mistake before anyone else noticed it");
        screenshot("computer-check-390-light", true);
        page.getByText("Done", exactly()).click();
        assertThat(page.getByText("Microphone checked: default")).isVisible();
        page.reload();
        assertThat(page.getByText("Microphone checked: default")).isVisible();
    }

    @Test
    void whoeverMayNotUseTheBrowsersMicrophoneIsOfferedThisComputers() {
        page = newPage(1280, 860, ColorScheme.DARK);
        page.navigate(address("#/"));
        page.getByText("Check now").click();
        assertThat(page.locator(".problem__what")).hasText("This browser may not use the microphone here.");
        page.getByText("Use this computer’s microphone").click();
        assertThat(page.getByText("Read the sentence")).isVisible();
        screenshot("computer-check-offered-1280-dark", true);
    }

    @Test
    void whenTheMicrophoneDiesThePageSaysSoAndWhatWasSaidIsJudged() throws Exception {
        recordWithoutACheck();
        sound.play(SpeechFixtures.wav("one-sentence"));
        sound.kill();
        untilFeedback();
        assertThat(page.getByText("Everything up to this moment is kept.").first())
                .isVisible();
        assertTrue(heardWords().contains("before anyone else noticed it"), heardWords());
    }

    @Test
    void whatWasSaidBeforeAloudIsKilledIsThereAfterAStart() throws Exception {
        recordWithoutACheck();
        sound.play(SpeechFixtures.wav("one-sentence"));
        aloud.destroyForcibly().waitFor();
        assertThat(page.locator(".problem__what", containing("If Aloud still runs, it keeps recording.")))
                .isVisible();
        page.close(new Page.CloseOptions().setRunBeforeUnload(false));
        startAloud();
        anotherPage().navigate(address("#/"));
        page.getByText("Get feedback").first().click();
        untilFeedback();
        assertTrue(heardWords().contains("before anyone else noticed"), heardWords());
        // The browser notes each connection that the killed server refused.
        forgiveComplaints();
    }

    @Test
    void whatIsSaidWhileThePageHasLostItsConnectionIsKept() throws Exception {
        AtomicReference<WebSocketRoute> live = new AtomicReference<>();
        AtomicInteger sockets = new AtomicInteger();
        page.routeWebSocket(Pattern.compile("/live\\?source"), socket -> {
            // The second and third try fail, so that the connection is away for a second.
            if (sockets.incrementAndGet() == 2 || sockets.get() == 3) {
                socket.close();
                return;
            }
            socket.connectToServer();
            live.set(socket);
        });
        recordWithoutACheck();
        live.get().close();
        sound.play(SpeechFixtures.wav("one-sentence"));
        assertThat(page.locator(".problem__what", containing("The connection to Aloud was lost.")))
                .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(10_000));
        page.getByText("Stop", exactly()).click();
        untilFeedback();
        assertEquals(
                wordsOf("one-sentence").stream().map(Word::text).toList(),
                heard().stream().map(Word::text).toList());
    }

    @Test
    void withoutAMicrophoneThePageSaysWhatToDo() throws Exception {
        sound.kill();
        chooseTheComputers();
        page.getByText("Check now").click();
        assertThat(page.locator(".problem__what")).hasText("No microphone was found.");
        screenshot("computer-none-1280-light", true);
    }
}
