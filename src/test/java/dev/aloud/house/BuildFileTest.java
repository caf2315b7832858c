package dev.aloud.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.server.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The build is the same everywhere: whatever takes part in it has a version that we chose. */
class BuildFileTest {
    /** What Maven binds by itself for a jar; a version left to Maven 3.8.7 is too old for Java 17. */
    private static final Set<String> DEFAULT_LIFE_CYCLE = Set.of(
            "maven-clean-plugin",
            "maven-resources-plugin",
            "maven-compiler-plugin",
            "maven-surefire-plugin",
            "maven-jar-plugin",
            "maven-install-plugin",
            "maven-deploy-plugin",
            "maven-site-plugin");

    private static Document pom;

    @BeforeAll
    static void read() throws Exception {
        pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
    }

    @Test
    void everyPluginIsPinnedThoseOfTheDefaultLifeCycleToo() {
        Set<String> pinned = new TreeSet<>();
        for (Element plugin : elements("plugin")) {
            assertTrue(pinnedVersion(plugin), child(plugin, "artifactId") + " has no fixed version");
            pinned.add(child(plugin, "artifactId"));
        }
        assertTrue(pinned.containsAll(DEFAULT_LIFE_CYCLE), pinned.toString());
    }

    @Test
    void everyLibraryIsPinnedHereOrByAListOfVersionsThatIs() {
        List<String> managed = new ArrayList<>();
        for (Element management : elements("dependencyManagement")) {
            for (Element dependency : elements(management, "dependency")) {
                assertTrue(pinnedVersion(dependency), child(dependency, "artifactId") + " has no fixed version");
                managed.add(child(dependency, "groupId"));
            }
        }
        for (Element dependency : elements("dependency")) {
            boolean byList = managed.stream()
                    .anyMatch(group -> child(dependency, "groupId").startsWith(group));
            assertTrue(pinnedVersion(dependency) || byList, child(dependency, "artifactId") + " has no fixed version");
        }
    }

    @Test
    void theCompilerTakesNoWarning() {
        List<String> arguments =
                elements("arg").stream().map(Element::getTextContent).toList();
        assertTrue(arguments.containsAll(List.of("-Xlint:all", "-Werror")), arguments.toString());
    }

    @Test
    void theProgramSaysTheVersionThatTheBuildGivesIt() {
        assertEquals(child(pom.getDocumentElement(), "version"), Version.TEXT);
    }

    private static boolean pinnedVersion(Element element) {
        String version = child(element, "version");
        return version.matches("\\d[\\w.-]*") && !version.endsWith("-SNAPSHOT") || version.matches("\\$\\{[\\w.-]+}");
    }

    private static List<Element> elements(String name) {
        return elements(pom.getDocumentElement(), name);
    }

    private static List<Element> elements(Element above, String name) {
        NodeList nodes = above.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** The text of the element right below; empty without one. */
    private static String child(Element above, String name) {
        NodeList nodes = above.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i).getNodeName().equals(name)) {
                return nodes.item(i).getTextContent().strip();
            }
        }
        return "";
    }
}
