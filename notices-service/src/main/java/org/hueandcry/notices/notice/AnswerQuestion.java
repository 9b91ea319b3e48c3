package org.hueandcry.notices.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;

/** Answers a question of the General Secretariat, while the notice is with its source. */
@ApplicationScoped
class AnswerQuestion {

    private final Notices notices;
    private final Questions questions;
    private final NoteChange noteChange;
    private final Caller caller;
    private final Clock clock;

    AnswerQuestion(Notices notices, Questions questions, NoteChange noteChange, Caller caller, Clock clock) {
        this.notices = notices;
        this.questions = questions;
        this.noteChange = noteChange;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Supplemented<Question.View> answer(UUID noticeId, int number, String text) {
        Notice notice = notices.require(Form.NOTICE, noticeId);
        caller.mustOwn(notice.owner());
        Question question = questions.require(notice, number);
        noteChange.hold(notice);
        notice.mustBeOpenToChange();
        question.answer(text, caller.client(), clock.instant());
        noteChange.note(notice, "answered");
        return new Supplemented<>(notice, question.view());
    }
}
