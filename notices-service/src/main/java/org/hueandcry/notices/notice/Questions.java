package org.hueandcry.notices.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;

/** The questions to the sources of notices that were returned. */
@ApplicationScoped
class Questions implements PanacheRepositoryBase<Question, Question.Key> {

    List<Question> of(Notice notice) {
        return list("noticeId = ?1 order by number", notice.id());
    }

    void ask(Notice notice, List<StepRequest.Asked> asked, Caller by, Instant at) {
        int number = (int) count("noticeId", notice.id());
        for (StepRequest.Asked one : asked) {
            number++;
            persist(new Question(notice.id(), number, one, by.client(), at));
        }
    }

    Question require(Notice notice, int number) {
        return findByIdOptional(new Question.Key(notice.id(), number)).orElseThrow(Problems::notFound);
    }

    /** Those of some notices of which questions are open. */
    Set<UUID> openAmong(List<Notice> notices) {
        List<UUID> returned = notices.stream()
                .filter(notice -> notice.status() == Status.RETURNED)
                .map(Notice::id)
                .toList();
        return returned.isEmpty()
                ? Set.of()
                : list("noticeId in ?1", returned).stream()
                        .filter(Question::isOpen)
                        .map(Question::noticeId)
                        .collect(Collectors.toSet());
    }

    /** Refuses (409) to submit a notice again whose questions are open. */
    void mustBeAnswered(Notice notice) {
        List<Fault> open = of(notice).stream()
                .filter(Question::isOpen)
                .map(question -> Fault.at("/questions/" + question.number(), "is not answered"))
                .toList();
        if (!open.isEmpty()) {
            throw new NotPossible(
                    notice, "The General Secretariat asked; answer every question before you submit again.", open);
        }
    }
}
