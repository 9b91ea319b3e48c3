package org.hueandcry.persons.person;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

/** A language, or a family of languages, by ISO 639-2/B in capitals: FRE, not FRA, which is the code of 639-2/T and of 639-3. */
@Target({ElementType.FIELD, ElementType.TYPE_USE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LanguageCode.Known.class)
public @interface LanguageCode {

    String message() default "is no known language code (ISO 639-2/B in capitals)";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges a single code. */
    class Known implements ConstraintValidator<LanguageCode, String> {

        // Java knows only those that have a code of two letters, and of these the terminological one.
        private static final Set<String> CODES = Set.of("""
                AAR ABK ACE ACH ADA ADY AFA AFH AFR AIN AKA AKK ALB ALE ALG ALT AMH ANG ANP APA ARA ARC ARG ARM
                ARN ARP ART ARW ASM AST ATH AUS AVA AVE AWA AYM AZE BAD BAI BAK BAL BAM BAN BAQ BAS BAT BEJ BEL
                BEM BEN BER BHO BIH BIK BIN BIS BLA BNT BOS BRA BRE BTK BUA BUG BUL BUR BYN CAD CAI CAR CAT CAU
                CEB CEL CHA CHB CHE CHG CHI CHK CHM CHN CHO CHP CHR CHU CHV CHY CMC CNR COP COR COS CPE CPF CPP
                CRE CRH CRP CSB CUS CZE DAK DAN DAR DAY DEL DEN DGR DIN DIV DOI DRA DSB DUA DUM DUT DYU DZO EFI
                EGY EKA ELX ENG ENM EPO EST EWE EWO FAN FAO FAT FIJ FIL FIN FIU FON FRE FRM FRO FRR FRS FRY FUL
                FUR GAA GAY GBA GEM GEO GER GEZ GIL GLA GLE GLG GLV GMH GOH GON GOR GOT GRB GRC GRE GRN GSW GUJ
                GWI HAI HAT HAU HAW HEB HER HIL HIM HIN HIT HMN HMO HRV HSB HUN HUP IBA IBO ICE IDO III IJO IKU
                ILE ILO INA INC IND INE INH IPK IRA IRO ITA JAV JBO JPN JPR JRB KAA KAB KAC KAL KAM KAN KAR KAS
                KAU KAW KAZ KBD KHA KHI KHM KHO KIK KIN KIR KMB KOK KOM KON KOR KOS KPE KRC KRL KRO KRU KUA KUM
                KUR KUT LAD LAH LAM LAO LAT LAV LEZ LIM LIN LIT LOL LOZ LTZ LUA LUB LUG LUI LUN LUO LUS MAC MAD
                MAG MAH MAI MAK MAL MAN MAO MAP MAR MAS MAY MDF MDR MEN MGA MIC MIN MIS MKH MLG MLT MNC MNI MNO
                MOH MON MOS MUL MUN MUS MWL MWR MYN MYV NAH NAI NAP NAU NAV NBL NDE NDO NDS NEP NEW NIA NIC NIU
                NNO NOB NOG NON NOR NQO NSO NUB NWC NYA NYM NYN NYO NZI OCI OJI ORI ORM OSA OSS OTA OTO PAA PAG
                PAL PAM PAN PAP PAU PEO PER PHI PHN PLI POL PON POR PRA PRO PUS QUE RAJ RAP RAR ROA ROH ROM RUM
                RUN RUP RUS SAD SAG SAH SAI SAL SAM SAN SAS SAT SCN SCO SEL SEM SGA SGN SHN SID SIN SIO SIT SLA
                SLO SLV SMA SME SMI SMJ SMN SMO SMS SNA SND SNK SOG SOM SON SOT SPA SRD SRN SRP SRR SSA SSW SUK
                SUN SUS SUX SWA SWE SYC SYR TAH TAI TAM TAT TEL TEM TER TET TGK TGL THA TIB TIG TIR TIV TKL TLH
                TLI TMH TOG TON TPI TSI TSN TSO TUK TUM TUP TUR TUT TVL TWI TYV UDM UGA UIG UKR UMB UND URD UZB
                VAI VEN VIE VOL VOT WAK WAL WAR WAS WEL WEN WLN WOL XAL XHO YAO YAP YID YOR YPK ZAP ZBL ZEN ZHA
                ZND ZUL ZUN ZXX ZZA""".trim().split("\\s+"));

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return code == null || CODES.contains(code);
        }
    }
}
