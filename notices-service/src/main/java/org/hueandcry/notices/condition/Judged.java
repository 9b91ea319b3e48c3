package org.hueandcry.notices.condition;

import org.hueandcry.notices.content.NoticeRequest;
import org.hueandcry.notices.subject.IdentifyingData;

/**
 * What conditions judge.
 *
 * @param notice the content of the notice
 * @param subjectRecorded whether the record of its subject still exists
 * @param person which identifying data that record has
 */
record Judged<C extends NoticeRequest>(C notice, boolean subjectRecorded, IdentifyingData person) {}
