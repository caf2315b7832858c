package dev.aloud.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.aloud.Aloud;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The arrows between the rooms point one way, and each outside library is seen in its own room alone. */
class RoomsTest {
    /** Each room may use those before it. */
    static final List<String> ROOMS = List.of(
            "problem",
            "content",
            "audio",
            "transcript",
            "speech",
            "reader",
            "star",
            "delivery",
            "rubric",
            "coaching",
            "analysis",
            "attempts",
            "recording",
            "server",
            "cli");

    /** Rooms whose answers depend on their arguments alone. */
    static final List<String> PURE =
            List.of("problem", "transcript", "star", "delivery", "rubric", "coaching", "analysis");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.aloud");

    @ParameterizedTest
    @FieldSource("ROOMS")
    void aRoomUsesOnlyRoomsBeforeIt(String room) {
        String[] later = ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size()).stream()
                .map(RoomsTest::inside)
                .toArray(String[]::new);
        noClasses()
                .that(resideInAPackage(inside(room)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(later).or(assignableTo(Aloud.class)))
                .because("an answer travels through the rooms in one direction")
                .check(HOUSE);
    }

    @Test
    void everyPackageIsARoom() {
        Set<String> packages = HOUSE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("dev.aloud"))
                .map(name -> name.split("\\.")[2])
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(ROOMS), packages);
    }

    @Test
    void noRoomsFormACircle() {
        slices().matching("dev.aloud.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "javax.sound.., audio",
                "be.tarsos.., audio",
                "org.jflac.., audio",
                "org.kc7bfi.., audio",
                "com.networknt.., content",
                "org.vosk.., speech",
                "ai.onnxruntime.., reader",
                "com.sun.jna.., speech",
                "io.javalin.., server",
                "org.eclipse.jetty.., server",
                "jakarta.servlet.., server",
                "java.sql.., attempts",
                "javax.sql.., attempts",
                "org.jdbi.., attempts",
                "org.flywaydb.., attempts",
                "org.sqlite.., attempts",
                "picocli.., cli"
            })
    void aLibraryIsSeenInItsOwnRoomAlone(String library, String room) {
        noClasses()
                .that(not(resideInAPackage(inside(room)).or(assignableTo(Aloud.class))))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .because("only " + room + " knows " + library)
                .check(HOUSE);
    }

    @ParameterizedTest
    @FieldSource("PURE")
    void aPureRoomTouchesNoDiskNoNetworkNoThreadAndNoNativeCode(String room) {
        noClasses()
                .that(resideInAPackage(inside(room)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.nio.file..",
                                "java.nio.channels..",
                                "java.net..",
                                "java.util.concurrent",
                                "java.awt..",
                                "javax..")
                        .or(javaIoBeyondReadingTheClassPath()))
                .because(room + " is pure: equal arguments, equal answers")
                .check(HOUSE);
    }

    @ParameterizedTest
    @FieldSource("PURE")
    void aPureRoomKnowsNoClockAndNoChance(String room) {
        noClasses()
                .that(resideInAPackage(inside(room)))
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.util.Collections.class, "shuffle", List.class)
                .orShould()
                .callConstructor(java.util.Random.class)
                .orShould()
                .dependOnClassesThat(resideInAnyPackage("java.time..")
                        .or(assignableTo(java.security.SecureRandom.class))
                        .or(assignableTo(java.util.UUID.class)))
                .because(room + " is pure: equal arguments, equal answers")
                .check(HOUSE);
    }

    /** How an answer sounds can't change what it is worth: the rooms that judge it don't see the delivery. */
    @Test
    void verdictAndAdviceDoNotKnowTheDelivery() {
        noClasses()
                .that(resideInAnyPackage(inside("star"), inside("rubric"), inside("coaching")))
                .should()
                .dependOnClassesThat(resideInAPackage(inside("delivery")))
                .because("delivery never changes the verdict")
                .check(HOUSE);
    }

    @Test
    void theAudioClassesThatReachTheNetworkAreNeverNamed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("be\\.tarsos\\.dsp\\.(io\\.(PipeDecoder|PipedAudioStream)|util\\.FFMPEGDownloader).*")
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "fromPipe", call -> call.getTarget().getName().equals("fromPipe")))
                .because("they download ffmpeg, and nothing leaves the machine")
                .check(HOUSE);
    }

    @Test
    void onlyTheDoctorAndServeAskOtherProgramsOverTheNetworkAndOnlyOnLoopback() {
        noClasses()
                .that(not(resideInAnyPackage(inside("cli"), inside("server"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http..")
                        .or(assignableTo(java.net.Socket.class))
                        .or(assignableTo(java.net.URLConnection.class)))
                .check(HOUSE);
    }

    private static String inside(String room) {
        return "dev.aloud." + room + "..";
    }

    /** Reading a resource of the class path is how pure rooms load their content; files and streams to elsewhere are not. */
    private static DescribedPredicate<JavaClass> javaIoBeyondReadingTheClassPath() {
        return DescribedPredicate.describe(
                "files and processes",
                type -> (type.getName().startsWith("java.io.File") && !type.isAssignableTo(Exception.class))
                        || type.getName().equals("java.io.RandomAccessFile")
                        || type.getName().startsWith("java.lang.Process"));
    }
}
