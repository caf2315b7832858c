package dev.aloud.content;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Optional;

/**
 * Competencies, questions, levels, profiles and companies. Immutable and thread-safe; load it once.
 *
 * @param competencies in the order they are shown
 * @param questions in the order they are shown
 * @param levels lowest first
 * @param profiles longest first
 * @param companies in the order they are shown
 */
public record Content(
        List<Competency> competencies,
        List<Question> questions,
        List<Level> levels,
        List<Profile> profiles,
        List<Company> companies) {
    public Content {
        competencies = List.copyOf(competencies);
        questions = List.copyOf(questions);
        levels = List.copyOf(levels);
        profiles = List.copyOf(profiles);
        companies = List.copyOf(companies);
    }

    /** Loads the content of this build; throws with file, line and remedy if a file is wrong. */
    public static Content load() {
        Content content = new Content(
                ContentReader.read("competencies.yaml", new TypeReference<>() {}),
                ContentReader.read("questions.yaml", new TypeReference<>() {}),
                ContentReader.read("levels.yaml", new TypeReference<>() {}),
                ContentReader.read("profiles.yaml", new TypeReference<>() {}),
                ContentReader.read("companies.yaml", new TypeReference<>() {}));
        content.checkLevels();
        return content;
    }

    private void checkLevels() {
        for (Level level : levels) {
            if (profile(level.defaultProfile()).isEmpty()) {
                throw ContentReader.misfit(
                        "levels.yaml", level.id(), "There is no profile \"" + level.defaultProfile() + "\".");
            }
        }
    }

    public Optional<Competency> competency(String id) {
        return competencies.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    public Optional<Question> question(String id) {
        return questions.stream().filter(q -> q.id().equals(id)).findFirst();
    }

    public Optional<Level> level(String id) {
        return levels.stream().filter(l -> l.id().equals(id)).findFirst();
    }

    public Optional<Profile> profile(String id) {
        return profiles.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public Optional<Company> company(String id) {
        return companies.stream().filter(c -> c.id().equals(id)).findFirst();
    }
}
