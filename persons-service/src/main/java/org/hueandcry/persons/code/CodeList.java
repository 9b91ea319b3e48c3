package org.hueandcry.persons.code;

import org.hueandcry.kit.code.ListOfCodes;
import org.hueandcry.kit.imports.ImportStatus;
import org.hueandcry.persons.document.DocumentHitKind;
import org.hueandcry.persons.document.DocumentStatus;
import org.hueandcry.persons.link.LinkStatus;
import org.hueandcry.persons.link.LinkStep;
import org.hueandcry.persons.mrz.MrzFormat;
import org.hueandcry.persons.person.Description;
import org.hueandcry.persons.person.IdentityDocument;
import org.hueandcry.persons.person.OtherName;
import org.hueandcry.persons.person.PersonKind;
import org.hueandcry.persons.person.Sex;
import org.hueandcry.persons.person.SpecialCare;
import org.hueandcry.persons.person.Warning;
import org.hueandcry.persons.print.format.FingerPosition;
import org.hueandcry.persons.print.format.Impression;
import org.hueandcry.persons.print.format.PrintFormat;
import org.hueandcry.persons.print.format.PrintQuality;
import org.hueandcry.persons.print.format.UnusablePrint;

/** The lists of codes. A new one is a line here, and its labels. */
public enum CodeList implements ListOfCodes {
    DOCUMENT_HIT_KINDS(DocumentHitKind.class),
    DOCUMENT_STATUSES(DocumentStatus.class),
    DOCUMENT_TYPES(IdentityDocument.Type.class),
    EYE_COLOURS(Description.Eyes.class),
    FINGER_POSITIONS(FingerPosition.class),
    HAIR_COLOURS(Description.Hair.class),
    IMPORT_STATUSES(ImportStatus.class),
    IMPRESSIONS(Impression.class),
    LINK_STATUSES(LinkStatus.class),
    LINK_STEPS(LinkStep.class),
    MRZ_FORMATS(MrzFormat.class),
    NAME_TYPES(OtherName.Type.class),
    PERSON_KINDS(PersonKind.class),
    PRINT_FORMATS(PrintFormat.class),
    PRINT_QUALITIES(PrintQuality.class),
    PRINT_REFUSALS(UnusablePrint.Reason.class),
    SEXES(Sex.class),
    SPECIAL_CARE(SpecialCare.class),
    WARNINGS(Warning.class);

    private final Class<? extends Enum<?>> codes;

    CodeList(Class<? extends Enum<?>> codes) {
        this.codes = codes;
    }

    @Override
    public Class<? extends Enum<?>> codes() {
        return codes;
    }

    @Override
    public String toString() {
        return path();
    }
}
