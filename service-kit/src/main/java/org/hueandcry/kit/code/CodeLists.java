package org.hueandcry.kit.code;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The lists of a service, which names its own class of these in {@code META-INF/services}: the document is made before there are beans. */
public interface CodeLists {

    List<? extends ListOfCodes> all();

    /** Of the service that runs, or is being built; by name. */
    static List<ListOfCodes> here() {
        return ServiceLoader.load(CodeLists.class, Thread.currentThread().getContextClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .flatMap(lists -> lists.all().stream())
                .sorted(Comparator.comparing(ListOfCodes::path))
                .map(ListOfCodes.class::cast)
                .toList();
    }
}
