package org.hueandcry.kit.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.caller.OpenToAll;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Judges what a request says beside its body: query parameters are the declared ones, of the declared types; the purpose is known. */
class RequestShape {

    private static final int LONGEST_VALUE = 500;

    private final Caller caller;

    RequestShape(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter
    void judge(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceMethod() == null || OpenToAll.is(resource)) {
            return;
        }
        Map<String, Class<?>> declared = new HashMap<>();
        for (Parameter parameter : resource.getResourceMethod().getParameters()) {
            declare(parameter, parameter.getType(), declared);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    declare(field, field.getType(), declared);
                }
            }
        }
        List<Fault> faults = new ArrayList<>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!declared.containsKey(name)) {
                faults.add(Fault.ofParameter(
                        name,
                        declared.isEmpty()
                                ? "this operation takes no query parameters"
                                : "is no parameter of this operation; it takes "
                                        + declared.keySet().stream().sorted().collect(Collectors.joining(", "))));
            } else if (values.size() > 1 && declared.get(name) != List.class) {
                faults.add(Fault.ofParameter(name, "is given more than once"));
            } else {
                fault(declared.get(name), values.get(0))
                        .ifPresent(detail -> faults.add(Fault.ofParameter(name, detail)));
            }
        });
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        caller.purpose();
        caller.onBehalfOf();
    }

    private static void declare(AnnotatedElement element, Class<?> type, Map<String, Class<?>> declared) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            declared.put(query.value(), type);
        }
    }

    private static Optional<String> fault(Class<?> type, String value) {
        String fault = null;
        if (value.isBlank() || value.length() > LONGEST_VALUE || UnprintableText.in(value)) {
            fault = "must have 1 to " + LONGEST_VALUE + " printable characters";
        } else if (type.isEnum()
                && Arrays.stream(type.getEnumConstants())
                        .noneMatch(known -> known.toString().equals(value))) {
            fault = "must be one of " + RequestReader.names(type);
        } else if (type == Integer.class && !value.matches("-?\\d{1,9}")) {
            fault = "must be a whole number";
        } else if (type == Boolean.class && !value.matches("true|false")) {
            fault = "must be true or false";
        } else if (type == UUID.class && !value.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            fault = "must be an identifier (UUID)";
        }
        return Optional.ofNullable(fault);
    }
}
