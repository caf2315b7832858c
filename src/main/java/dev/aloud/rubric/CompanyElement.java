package dev.aloud.rubric;

import dev.aloud.content.Company;
import java.util.List;

/**
 * Whether what a company listens for was heard in an answer. Immutable.
 *
 * @param company whose it is
 * @param state heard if all its signals were, not heard if one of them was not, else unsure
 * @param parts its signals, in the company's order; a dismissed one counts as not heard
 */
public record CompanyElement(Company company, Finding.State state, List<Finding> parts) {
    public CompanyElement {
        parts = List.copyOf(parts);
    }

    /** Looks for the company's element among the signals of that scorecard. */
    public static CompanyElement of(Company company, Scorecard card) {
        List<Finding> parts = company.element().stream()
                .flatMap(id -> card.signals().stream().filter(f -> f.id().equals(id)))
                .toList();
        return new CompanyElement(company, stateOf(parts), parts);
    }

    private static Finding.State stateOf(List<Finding> parts) {
        if (parts.stream().anyMatch(f -> f.dismissed() || f.state() == Finding.State.NOT_HEARD)) {
            return Finding.State.NOT_HEARD;
        }
        return parts.stream().allMatch(Finding::counts) ? Finding.State.HEARD : Finding.State.UNSURE;
    }
}
