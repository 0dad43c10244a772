package dev.qualitysdk.service.privacy;

import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.FieldName;
import dev.qualitysdk.basics.RetentionCode;
import dev.qualitysdk.service.booking.BookingArbitraries;
import dev.qualitysdk.service.customer.CustomerExamples;
import dev.qualitysdk.service.customer.CustomerField;
import dev.qualitysdk.service.customer.CustomerFile;
import dev.qualitysdk.service.customer.CustomerRecord;
import dev.qualitysdk.service.customer.CustomerStep;
import dev.qualitysdk.service.customer.ErasureCause;
import dev.qualitysdk.service.customer.FieldValue;
import dev.qualitysdk.service.customer.LegalBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of persons, retentions, erasures and copies. */
public final class PrivacyArbitraries {

    private PrivacyArbitraries() {}

    /** Rules that keep bookings, and perhaps the name with them, for days to years. */
    public static Arbitrary<RetentionRule> rules() {
        return Combinators.combine(
                        BasicsArbitraries.ids(RetentionCode::of),
                        Arbitraries.of(LegalBasis.LEGAL_OBLIGATION, LegalBasis.LEGAL_CLAIM),
                        Arbitraries.of(
                                List.<FieldName>of(),
                                List.of(CustomerField.NAME.name()),
                                List.of(CustomerField.NAME.name(), CustomerField.ADDRESS.name())),
                        Arbitraries.integers().between(1, 4_000).map(Period::ofDays),
                        Arbitraries.of(RetentionRule.Anchor.class))
                .as((code, basis, fields, period, anchor) ->
                        RetentionRule.of(code, basis, List.of("booking"), fields, period, anchor));
    }

    /** Books of one table, from the beginning of time on. */
    public static Arbitrary<RetentionBook> books() {
        return Combinators.combine(rules().list().ofMaxSize(3), Arbitraries.of("Asia/Shanghai", "Europe/Berlin"))
                .as((rules, zone) -> RetentionBook.of(ZoneId.of(zone), Map.of(LocalDate.of(1900, 1, 1), rules)));
    }

    /** Persons with a name and an address and perhaps a booking, who ask to be erased. */
    public static Arbitrary<Person> persons() {
        return BookingArbitraries.bookings().list().ofMinSize(1).ofMaxSize(2).map(bookings -> {
            Instant at = Instant.parse("1990-01-01T00:00:00Z");
            CustomerFile file = CustomerExamples.verified(
                    CustomerExamples.entered(
                            CustomerExamples.opened(bookings.get(0).customer().value(), at),
                            at,
                            CustomerField.NAME,
                            CustomerField.ADDRESS),
                    at);
            CustomerRecord record = CustomerRecord.of(file.id())
                    .with(
                            CustomerExamples.entry(file, CustomerField.NAME),
                            FieldValue.of(CustomerField.NAME, "MARKER-name"))
                    .with(
                            CustomerExamples.entry(file, CustomerField.ADDRESS),
                            FieldValue.of(CustomerField.ADDRESS, "MARKER-address"));
            CustomerFile asked = file.take(
                    CustomerStep.ErasureRequested.of(CustomerExamples.stamp(at), ErasureCause.CUSTOMER_ASKED));
            return Person.of(List.of(asked), List.of(record), bookings);
        });
    }

    /** Plans as of 1991 to 2060. */
    public static Arbitrary<ErasurePlan> plans() {
        return Combinators.combine(
                        persons(),
                        books(),
                        BasicsArbitraries.instants().filter(at -> at.isAfter(Instant.parse("1991-01-01T00:00:00Z"))))
                .as(ErasurePlan::of);
    }

    /** Reports of plans that were carried out in 2070. */
    public static Arbitrary<ErasureReport> reports() {
        Instant at = Instant.parse("2070-01-01T00:00:00Z");
        return Combinators.combine(persons(), books())
                .as((person, book) -> ErasurePlan.of(person, book, at).carryOut(CustomerExamples.stamp(at)));
    }

    /** What plans keep. */
    public static Arbitrary<Kept> kept() {
        return plans().filter(plan -> !plan.kept().isEmpty()).flatMap(plan -> Arbitraries.of(plan.kept()));
    }

    /** What blocks plans. */
    public static Arbitrary<OpenCase> openCases() {
        return plans().filter(plan -> !plan.openCases().isEmpty()).flatMap(plan -> Arbitraries.of(plan.openCases()));
    }

    /** Copies handed over. */
    public static Arbitrary<PersonExport> copies() {
        return persons()
                .map(person ->
                        PersonExport.handOver(person, CustomerExamples.stamp(Instant.parse("1990-01-01T01:00:00Z"))));
    }
}
