package dev.aloud.cli;

import dev.aloud.content.Company;
import dev.aloud.content.Competency;
import dev.aloud.content.Content;
import dev.aloud.content.Level;
import dev.aloud.content.Profile;
import dev.aloud.content.Question;
import dev.aloud.delivery.DeliveryPart;
import dev.aloud.delivery.OwnMedians;
import dev.aloud.problem.AloudException;
import dev.aloud.star.SpeakerHabits;
import dev.aloud.transcript.NewWord;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Options that choose the rubric and the targets. Unknown ids are wrong usage; the message lists the known ones. */
final class ScoringOptions {
    private static final String DEFAULT_COMPETENCY = "ownership";
    private static final String DEFAULT_LEVEL = "sde2";

    @Option(
            names = "--competency",
            paramLabel = "ID",
            description = "What the question tests. Default: the question's own, else ownership.")
    private String competency;

    @Option(names = "--question", paramLabel = "ID", description = "The question that was answered.")
    private String question;

    @Option(
            names = "--level",
            paramLabel = "ID",
            description = "sde1, sde2, senior, staff or other. Default: sde2.",
            defaultValue = DEFAULT_LEVEL)
    private String level;

    @Option(
            names = "--profile",
            paramLabel = "ID",
            description = "Target length: full, 120, 90 or 60. Default: the level's own.")
    private String profile;

    @Option(
            names = "--company",
            paramLabel = "ID",
            description =
                    "Also says whether what that company listens for was heard: amazon, google, meta or flipkart.")
    private String company;

    /**
     * The options with all ids resolved.
     *
     * @param ownWords of this user, which the speech model doesn't know
     * @param off what is switched off of the delivery
     * @param own medians of earlier answers
     * @param company of the interview; empty if none was named
     */
    record Settings(
            Optional<Question> question,
            Competency competency,
            Level level,
            Profile profile,
            SpeakerHabits habits,
            List<NewWord> ownWords,
            Set<DeliveryPart> off,
            OwnMedians own,
            Optional<Company> company) {
        /** Switches off these parts, too. */
        Settings without(Set<DeliveryPart> parts) {
            Set<DeliveryPart> all = EnumSet.noneOf(DeliveryPart.class);
            all.addAll(off);
            all.addAll(parts);
            return new Settings(question, competency, level, profile, habits, ownWords, all, own, company);
        }
    }

    /** Resolves all ids; throws BAD_REQUEST with the known ids for the first unknown one. */
    Settings resolve(Content content) {
        Optional<Question> asked = Optional.ofNullable(question)
                .map(id -> known(
                        "--question",
                        id,
                        content.question(id),
                        content.questions().stream().map(Question::id).toList()));
        Level at = known(
                "--level",
                level,
                content.level(level),
                content.levels().stream().map(Level::id).toList());
        String target = profile == null ? at.defaultProfile() : profile;
        return new Settings(
                asked,
                competency(content, asked),
                at,
                known(
                        "--profile",
                        target,
                        content.profile(target),
                        content.profiles().stream().map(Profile::id).toList()),
                SpeakerHabits.NONE,
                List.of(),
                Set.of(),
                OwnMedians.NONE,
                Optional.ofNullable(company)
                        .map(id -> known(
                                "--company",
                                id,
                                content.company(id),
                                content.companies().stream().map(Company::id).toList())));
    }

    private Competency competency(Content content, Optional<Question> asked) {
        String own = asked.map(Question::competency).orElse(DEFAULT_COMPETENCY);
        String id = competency == null ? own : competency;
        List<String> ids = content.competencies().stream().map(Competency::id).toList();
        Competency found = known("--competency", id, content.competency(id), ids);
        if (asked.isPresent() && !id.equals(own)) {
            throw wrong(
                    "Question " + question + " tests " + own + ", not " + id + ".",
                    "--competency",
                    "Leave --competency out, or choose another question.");
        }
        return found;
    }

    static <T> T known(String option, String id, Optional<T> found, List<String> ids) {
        return found.orElseThrow(() -> wrong(
                "Unknown id \"" + id + "\".",
                option,
                "Choose one of: " + ids.stream().collect(Collectors.joining(", ")) + "."));
    }

    private static AloudException wrong(String what, String where, String remedy) {
        return new AloudException(AloudException.Kind.BAD_REQUEST, what, where, remedy);
    }
}
