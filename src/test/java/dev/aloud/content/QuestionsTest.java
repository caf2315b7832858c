package dev.aloud.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionsTest {
    private final Content content = Content.load();

    private List<Question> of(String competency) {
        return content.questions().stream()
                .filter(q -> q.competency().equals(competency))
                .toList();
    }

    @Test
    void ownershipHasEightQuestionsOrMoreOfBothKinds() {
        assertTrue(of("ownership").size() >= 8);
        assertTrue(of("ownership").stream().filter(Question::direct).count() >= 3);
        assertTrue(of("ownership").stream().filter(q -> !q.direct()).count() >= 3);
    }

    @Test
    void everyCompetencyIsAskedForDirectlyAndIndirectly() {
        for (Competency competency : content.competencies()) {
            assertTrue(of(competency.id()).stream().anyMatch(Question::direct), competency.id());
            assertTrue(of(competency.id()).stream().anyMatch(q -> !q.direct()), competency.id());
        }
    }

    @Test
    void everyQuestionTestsAKnownCompetencyAndNoTwoHaveOneId() {
        HashSet<String> ids = new HashSet<>();
        for (Question question : content.questions()) {
            assertTrue(content.competency(question.competency()).isPresent(), question.id());
            assertTrue(ids.add(question.id()), question.id());
        }
        assertEquals(ids.size(), content.questions().size());
    }
}
