package org.hueandcry.notices.notice;

import java.time.Instant;
import java.util.function.Supplier;
import org.hueandcry.notices.subject.Subject;

/**
 * Who would take a step of a notice, and when.
 *
 * @param subject what is known of whom or what the notice is about; null where it says so itself
 * @param reference gives the reference that a notice gets when it first goes out
 */
record Moment(Subject subject, String by, Instant at, RetentionSettings retention, Supplier<String> reference) {}
