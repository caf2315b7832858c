package dev.aloud.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.attempts.HabitStore;
import dev.aloud.attempts.HabitStore.Lesson;
import dev.aloud.star.Habit;
import io.javalin.config.RoutesConfig;
import java.util.List;

/** Routes that list and delete what was learned from the user's corrections. */
final class HabitRoutes {
    private final HabitStore learnt;

    HabitRoutes(HabitStore learnt) {
        this.learnt = learnt;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/habits", ctx -> ctx.json(all()));
        routes.delete("/api/habits", ctx -> {
            learnt.forgetAll();
            ctx.json(all());
        });
        routes.delete("/api/habits/{id}", ctx -> {
            learnt.forget(ctx.pathParam("id"));
            ctx.json(all());
        });
    }

    private ObjectNode all() {
        List<Lesson> lessons = learnt.lessons();
        ObjectNode node = Json.object().put("answers", lessons.size());
        ArrayNode habits = node.putArray("habits");
        for (Habit.Seen seen : Habit.of(learnt.all())) {
            habits.addObject()
                    .put("id", seen.habit().id())
                    .put("text", seen.habit().sentence())
                    .put("answers", seen.answers())
                    .put("of", seen.of());
        }
        ArrayNode learntFrom = node.putArray("learntFrom");
        lessons.forEach(lesson -> add(lesson, learntFrom.addObject()));
        return node;
    }

    private static void add(Lesson lesson, ObjectNode node) {
        node.put("attempt", lesson.attempt()).put("question", lesson.question());
        ArrayNode sections = node.putArray("sections");
        lesson.habits()
                .answers()
                .forEach(answer -> answer.forEach(stretch -> sections.addObject()
                        .put("section", stretch.section().id())
                        .put("words", stretch.words())));
    }
}
