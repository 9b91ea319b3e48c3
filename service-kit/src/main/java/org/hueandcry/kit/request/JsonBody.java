package org.hueandcry.kit.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;

/** Reads the bodies of our own request records, and merge patches, through {@link RequestReader}; a body
 * that is documented as not required may be absent, whatever media type a client then claims; other types go their usual way. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Consumes(MediaType.WILDCARD)
class JsonBody implements MessageBodyReader<Object> {

    private static final int LARGEST_BODY = 1 << 20;

    private final RequestReader reader;
    private final Idempotency idempotency;

    JsonBody(RequestReader reader, Idempotency idempotency) {
        this.reader = reader;
        this.idempotency = idempotency;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return (type.isRecord() || type.isSealed()) && type.getPackageName().startsWith("org.hueandcry.");
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        byte[] body = stream.readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw Problems.of(ProblemType.CONTENT_TOO_LARGE, ProblemType.CONTENT_TOO_LARGE.remedy());
        }
        idempotency.body(body);
        if (body.length == 0 && mayBeAbsent(annotations)) {
            return null;
        }
        if (!mediaType.getSubtype().equals("json") && !mediaType.getSubtype().endsWith("+json")) {
            throw Problems.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.UNSUPPORTED_MEDIA_TYPE.remedy());
        }
        ObjectNode tree = reader.tree(body);
        return (Class<?>) type == MergePatch.class ? new MergePatch(tree) : reader.bind(tree, type);
    }

    private static boolean mayBeAbsent(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .anyMatch(annotation -> annotation instanceof RequestBody documented && !documented.required());
    }
}
