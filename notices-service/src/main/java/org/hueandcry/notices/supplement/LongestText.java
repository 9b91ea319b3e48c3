package org.hueandcry.notices.supplement;

import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How long the texts of a notice may be, as their records declare it. */
final class LongestText {

    private LongestText() {}

    /**
     * @param pointer a JSON pointer to something that stands there
     * @return how many characters may stand there; 0 where it is no text that somebody writes
     */
    static int at(String pointer, Record content) {
        Object value = content;
        AnnotatedElement declared = null;
        for (String step : pointer.substring(1).split("/")) {
            if (value instanceof Record record) {
                Optional<RecordComponent> part = Arrays.stream(record.getClass().getRecordComponents())
                        .filter(component -> component.getName().equals(step))
                        .findFirst();
                if (part.isEmpty()) {
                    return 0;
                }
                declared = part.get();
                value = valueOf(part.get(), record);
            } else if (value instanceof List<?> values && declared instanceof RecordComponent list) {
                declared = ((AnnotatedParameterizedType) list.getAnnotatedType()).getAnnotatedActualTypeArguments()[0];
                value = values.get(Integer.parseInt(step));
            } else {
                return 0;
            }
        }
        Size size = value instanceof String && declared != null ? sizeOf(declared) : null;
        return size == null ? 0 : size.max();
    }

    private static Size sizeOf(AnnotatedElement declared) {
        return declared instanceof RecordComponent part
                ? part.getAccessor().getAnnotation(Size.class)
                : declared.getAnnotation(Size.class);
    }

    private static Object valueOf(RecordComponent part, Record record) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The part " + part.getName() + " cannot be read", e);
        }
    }
}
