package org.hueandcry.notices.filerequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.request.IfMatch;
import org.hueandcry.kit.request.MergePatch;
import org.hueandcry.kit.request.RequestReader;

/** Changes what is recorded of a request until it is decided: the records that it is about, above all. */
@ApplicationScoped
class ChangeFileRequest {

    private final FileRequests requests;
    private final FileRequestViews views;
    private final ConcernedRecords records;
    private final RequestReader reader;
    private final Caller caller;
    private final Clock clock;

    ChangeFileRequest(
            FileRequests requests,
            FileRequestViews views,
            ConcernedRecords records,
            RequestReader reader,
            Caller caller,
            Clock clock) {
        this.requests = requests;
        this.views = views;
        this.records = records;
        this.reader = reader;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    FileRequestView change(UUID id, IfMatch read, MergePatch patch) {
        FileRequest request = requests.require(id);
        read.mustBe(request.version());
        FileRequestContent before = request.content();
        FileRequestContent changed = patch.applyTo(before, FileRequestContent.class, reader);
        Instant now = clock.instant();
        if (request.change(changed, now)) {
            request.keepOwners(records.requireNew(changed.about(), before.about()));
            requests.store(request);
            requests.add(new FileHistoryLine(id, "changed", request.status(), null, caller, now));
        }
        return views.of(request);
    }
}
