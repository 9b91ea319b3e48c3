package org.hueandcry.persons.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hueandcry.kit.imports.ImportedRecords;
import org.hueandcry.kit.imports.Importer;
import org.hueandcry.kit.problem.Fault;

/** Records and changes persons in bulk, as {@link RecordPerson} and {@link ChangePerson} do one by one. */
@ApplicationScoped
class ImportPersons implements ImportedRecords<PersonRequest> {

    private final PersonBatches batches;
    private final RetentionSettings retention;
    private final Clock clock;

    ImportPersons(PersonBatches batches, RetentionSettings retention, Clock clock) {
        this.batches = batches;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public Class<PersonRequest> shape() {
        return PersonRequest.class;
    }

    @Override
    public Optional<Fault> refuses(Importer by, PersonRequest record) {
        return by.refuses(record.visibility());
    }

    @Override
    public void add(Importer by, Map<UUID, PersonRequest> records) {
        Instant at = clock.instant();
        List<Person> persons = new ArrayList<>(records.size());
        records.forEach(
                (id, request) -> persons.add(Person.record(id, by.owner(), request, at, retention.ofRecord(at))));
        batches.add(persons, by, at);
    }

    @Override
    public Map<UUID, Fault> change(Importer by, Map<UUID, PersonRequest> records) {
        Instant at = clock.instant();
        Map<UUID, Fault> refused = new HashMap<>();
        records.keySet().forEach(id -> refused.put(id, UNSEEN));
        List<Person> changed = new ArrayList<>();
        for (Person person : batches.lock(records.keySet())) {
            refused.remove(person.id());
            PersonRequest request = records.get(person.id());
            Optional<Fault> loosened = by.refusesToLoosen(person.visibility(), Person.visibilityOf(request, at));
            if (loosened.isPresent()) {
                refused.put(person.id(), loosened.get());
            } else if (person.change(request, at)) {
                changed.add(person);
            }
        }
        if (!changed.isEmpty()) {
            batches.keep(changed, by, at);
        }
        return refused;
    }
}
