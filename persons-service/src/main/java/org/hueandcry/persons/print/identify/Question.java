package org.hueandcry.persons.print.identify;

import java.util.List;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.persons.person.PersonKind;
import org.hueandcry.persons.print.SentPrint;

/**
 * What is asked of prints, however it was sent; the audit trail keeps it with the hashes of the prints.
 *
 * @param threshold null: the one that follows from how many persons are compared
 */
record Question(List<SentPrint.Asked> prints, Integer threshold, Integer limit, List<PersonKind> kinds) {

    static final int DEFAULT_LIMIT = PageRequest.DEFAULT_LIMIT;

    private static final int LEAST_THRESHOLD = 20;
    private static final int MOST_THRESHOLD = 200;

    /** Of a query's parameters. */
    static Question of(List<SentPrint> sent, Integer threshold, Integer limit) {
        if (threshold != null && (threshold < LEAST_THRESHOLD || threshold > MOST_THRESHOLD)) {
            throw Problems.invalid(Fault.ofParameter("threshold", "must be from 20 to 200"));
        }
        if (limit != null && (limit < 1 || limit > PageRequest.GREATEST_LIMIT)) {
            throw Problems.invalid(Fault.ofParameter("limit", "must be from 1 to " + PageRequest.GREATEST_LIMIT));
        }
        return new Question(asked(sent), threshold, limit == null ? DEFAULT_LIMIT : limit, List.of());
    }

    static Question of(List<SentPrint> sent, IdentifyRequest request) {
        return new Question(asked(sent), request.threshold(), request.limit(), request.kinds());
    }

    static Question of(List<SentPrint> sent, VerifyRequest request) {
        return new Question(asked(sent), request.threshold(), null, List.of());
    }

    private static List<SentPrint.Asked> asked(List<SentPrint> sent) {
        return sent.stream().map(SentPrint::asked).toList();
    }
}
