package org.hueandcry.notices.publicapi;

/** How the values of the public service are written, for its description: clients know its codes and dates, readers of ours may not. */
final class Described {

    static final String DATE = "as far as it is known: yyyy/mm/dd, yyyy/mm or yyyy";
    static final String DATE_PATTERN = "^[0-9]{4}(/[0-9]{2}(/[0-9]{2})?)?$";

    static final String SEX = "M male, F female, U unknown";
    static final String SEX_PATTERN = "^[MFU]$";

    static final String COUNTRY = "by the codes of /en/notices/data/countries";

    static final String EYES =
            "BLA black, BLU blue, BLUL light blue, BRO brown, BROD dark brown, BROH hazel, BROL light brown, GRE green,"
                    + " GRY grey, OTHC of different colours, OTHD dark, OTHL light";

    static final String HAIR =
            "BLA black, BRO brown, BROF fair, GRY grey, GRYG greying, HAIB bald, HAID dyed, OTHD dark, RED red,"
                    + " REDA auburn, WHI white, YELB blond";

    static final String NOT_RECORDED = "always null: it is not recorded";

    private Described() {}
}
