package dev.qualitysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.IdentityEvidence;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.PaymentMethod;
import dev.qualitysdk.basics.SellerClass;
import dev.qualitysdk.regulation.PaymentDuty;
import dev.qualitysdk.regulation.PaymentRule;
import dev.qualitysdk.regulation.PaymentTier;
import dev.qualitysdk.regulation.Regulation;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RegulationJsonPaymentsTest {

    private static final String EXAMPLE = Examples.regulationWithPayments();

    private static ImmutableList<Fault> faults(String json) {
        InvalidValueException refusal =
                catchThrowableOfType(InvalidValueException.class, () -> RegulationJson.read(json));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal.faults();
    }

    private static List<String> fields(String json) {
        return faults(json).stream().map(Fault::field).toList();
    }

    private static String with(String found, String replacement) {
        assertThat(EXAMPLE).contains(found);
        return EXAMPLE.replace(found, replacement);
    }

    @Test
    void the_duties_of_paying_are_read_whole() {
        PaymentRule rule = RegulationJson.read(EXAMPLE).payments().orElseThrow();

        assertThat(rule.dateTolerance()).isEqualTo(3);
        assertThat(rule.duties()).extracting(PaymentDuty::code).containsExactly("general", "copper", "cables");
        PaymentDuty copper = rule.duties().get(1);
        assertThat(copper.kind()).contains("copper");
        assertThat(copper.seller()).contains(SellerClass.HOUSEHOLD);
        assertThat(copper.until()).contains(LocalDate.of(2027, 1, 1));
        assertThat(rule.duties().get(0).tiers())
                .containsExactly(
                        PaymentTier.of(Money.parse("CNY 0.00"), List.of(), 24),
                        PaymentTier.of(
                                Money.parse("CNY 1000.00"),
                                List.of(PaymentMethod.BANK_TRANSFER, PaymentMethod.MOBILE_WALLET),
                                List.of(IdentityEvidence.IDENTITY_CARD),
                                36));
    }

    @Test
    void no_method_at_all_and_any_method_stay_apart_when_they_are_written() {
        Regulation read = RegulationJson.read(RegulationJson.write(RegulationJson.read(EXAMPLE)));

        List<PaymentDuty> duties = read.payments().orElseThrow().duties();
        assertThat(duties.get(0).tiers().get(0).methods()).isEmpty();
        assertThat(duties.get(2).tiers().get(0).methods())
                .hasValueSatisfying(none -> assertThat(none).isEmpty());
        assertThat(read).isEqualTo(RegulationJson.read(EXAMPLE));
    }

    @Test
    void a_file_without_duties_of_paying_is_read_and_written_as_before() {
        Regulation silent = RegulationJson.read(Examples.regulation());

        assertThat(silent.payments()).isEmpty();
        assertThat(RegulationJson.write(silent)).doesNotContain("payments");
    }

    @Test
    void every_fault_of_the_duties_is_named_at_once_with_its_path() {
        String json = with("\"dateTolerance\": 3", "\"dateTolerance\": 3.5")
                .replace("\"basis\": \"Company rule 7\", ", "")
                .replace("\"threshold\": \"1000.00\"", "\"threshold\": \"1000.005\"")
                .replace("\"retentionMonths\": 36", "\"retentionMonths\": \"36\", \"kept\": 1")
                .replace("\"seller\": \"household\"", "\"seller\": \" household\"")
                .replace("\"until\": \"2027-01-01\"", "\"until\": \"2023-01-01\"")
                .replace("\"group\": \"cables\"", "\"group\": \"cables\", \"kind\": \"copper\"")
                .replace("\"methods\": [],", "\"methods\": [\"cash\", \"cash\", \"\"],")
                .replace("\"grace\": \"PT15M\"", "\"grace\": \"15 minutes\"");

        assertThat(faults(json).stream().map(Fault::field))
                .containsExactlyInAnyOrder(
                        "arrival.grace",
                        "payments.dateTolerance",
                        "payments.duties[0].basis",
                        "payments.duties[0].tiers[1].threshold",
                        "payments.duties[0].tiers[1].retentionMonths",
                        "payments.duties[0].tiers[1].kept",
                        "payments.duties[1].seller",
                        "payments.duties[1].until",
                        "payments.duties[2].group",
                        "payments.duties[2].tiers[0].methods[1]",
                        "payments.duties[2].tiers[0].methods[2]");
        assertThat(faults(json))
                .filteredOn(fault -> fault.field().startsWith("payments.duties"))
                .filteredOn(fault -> !fault.field().endsWith(".kept"))
                .allSatisfy(fault -> assertThat(fault.clause()).contains("3.4.1"));
    }

    @Test
    void what_only_the_duties_together_can_be_wrong_about_is_named_where_it_stands() {
        assertThat(fields(with("\"code\": \"cables\"", "\"code\": \"copper\"")))
                .containsExactly("payments.duties[2].code");
        assertThat(fields(with("\"since\": \"2020-01-01\"", "\"since\": \"2027-01-01\"")))
                .containsExactly("payments.duties");
        assertThat(fields(with("\"threshold\": \"1000.00\"", "\"threshold\": \"0.00\"")))
                .containsExactly("payments.duties[0].tiers[1].threshold");
        assertThat(fields(with("\"retentionMonths\": 36", "\"retentionMonths\": 12")))
                .containsExactly("payments.duties[0].tiers[1]");
        assertThat(fields(with("\"dateTolerance\": 3", "\"dateTolerance\": 400")))
                .containsExactly("payments.dateTolerance");
    }

    @Test
    void what_is_missing_or_of_another_type_is_named() {
        String some = "\"indicators\": [";

        assertThat(fields(Examples.regulation().replace(some, "\"payments\": {}, " + some)))
                .containsExactlyInAnyOrder("payments.dateTolerance", "payments.duties");
        assertThat(fields(Examples.regulation().replace(some, "\"payments\": [], " + some)))
                .contains("payments");
        assertThat(fields(Examples.regulation()
                        .replace(some, "\"payments\": {\"dateTolerance\": 0, \"duties\": [{}]}, " + some)))
                .containsExactlyInAnyOrder(
                        "payments.duties[0].code",
                        "payments.duties[0].basis",
                        "payments.duties[0].since",
                        "payments.duties[0].tiers");
    }
}
