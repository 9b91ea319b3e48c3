package org.hueandcry.notices.filerequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.request.Idempotency;

/** Records a request that has reached the CCF, and gives it its reference. */
@ApplicationScoped
class ReceiveFileRequest {

    private final FileRequests requests;
    private final FileRequestViews views;
    private final ConcernedRecords records;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    ReceiveFileRequest(
            FileRequests requests,
            FileRequestViews views,
            ConcernedRecords records,
            Idempotency idempotency,
            Caller caller,
            Clock clock) {
        this.requests = requests;
        this.views = views;
        this.records = records;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    FileRequestView receive(FileRequestContent content) {
        caller.mustBeFileControl();
        UUID id = idempotency.once(() -> {
            Map<UUID, String> owners = records.requireNew(content.about(), List.of());
            Instant now = clock.instant();
            String reference =
                    requests.nextReference(now.atOffset(ZoneOffset.UTC).getYear());
            FileRequest request = FileRequest.received(UUID.randomUUID(), reference, content, now);
            request.keepOwners(owners);
            requests.store(request);
            requests.add(new FileHistoryLine(request.id(), "received", request.status(), null, caller, now));
            return request.id();
        });
        return views.of(requests.require(id));
    }
}
