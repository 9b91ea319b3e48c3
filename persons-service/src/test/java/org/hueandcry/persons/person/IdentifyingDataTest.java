package org.hueandcry.persons.person;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Each flag says what its name says, and nothing else raises it: conditions of publication hang on them. */
class IdentifyingDataTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"kind": "WANTED"}                                                              |
                    {"kind": "WANTED", "name": {"family": "A"}}                                     | familyName
                    {"kind": "WANTED", "name": {"given": "A"}}                                      | givenName
                    {"kind": "WANTED", "otherNames": [{"type": "ALIAS", "full": "A"}]}              | alias
                    {"kind": "WANTED", "otherNames": [{"type": "ORIGINAL_SCRIPT", "family": "A"}]}  |
                    {"kind": "WANTED", "sex": "MALE"}                                               | sex
                    {"kind": "WANTED", "sex": "UNKNOWN"}                                            |
                    {"kind": "WANTED", "dateOfBirth": "1975"}                                       | yearOfBirth
                    {"kind": "WANTED", "placeOfBirth": "Aleppo"}                                    | placeOfBirth
                    {"kind": "WANTED", "countryOfBirth": "SY"}                                      |
                    {"kind": "WANTED", "parents": {"mother": {"family": "A"}}}                      | parentsNames
                    {"kind": "WANTED", "description": {"heightCm": 178}}                            | description
                    {"kind": "WANTED", "description": {}}                                           |
                    {"kind": "WANTED", "dnaProfileReference": "D-1"}                                | dna
                    {"kind": "WANTED", "documents": [{"type": "PASSPORT", "number": "1"}]}          | identityDocument
                    {"kind": "WANTED", "documents": []}                                             |
                    """)
    void a_flag_is_raised_by_its_own_data(String person, String flag) throws Exception {
        assertEquals(flag == null ? List.of() : List.of(flag), raised(person));
    }

    @Test
    void an_erased_record_has_none() throws Exception {
        assertEquals(List.of(), raised(IdentifyingData.NONE));
    }

    private static List<String> raised(String person) throws Exception {
        return raised(IdentifyingData.of(
                JsonMapper.builder().addModule(new JavaTimeModule()).build().readValue(person, PersonRequest.class),
                false,
                false));
    }

    private static List<String> raised(IdentifyingData data) throws Exception {
        List<String> raised = new ArrayList<>();
        for (RecordComponent flag : IdentifyingData.class.getRecordComponents()) {
            if ((boolean) flag.getAccessor().invoke(data)) {
                raised.add(flag.getName());
            }
        }
        return raised;
    }
}
