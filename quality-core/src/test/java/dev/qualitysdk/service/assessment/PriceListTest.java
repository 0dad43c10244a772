package dev.qualitysdk.service.assessment;

import static dev.qualitysdk.service.assessment.PricingArbitraries.CNY;
import static dev.qualitysdk.service.assessment.PricingArbitraries.FIRST;
import static dev.qualitysdk.service.assessment.PricingArbitraries.SHANGHAI;
import static dev.qualitysdk.service.assessment.PricingArbitraries.price;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.PriceListVersion;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.rule.Clause;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class PriceListTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final PriceKey WIRE = PriceKey.of(PriceDirection.WE_BUY, "copper-wire", FIRST, Unit.Dimension.MASS);
    private static final PriceKey FOAM = PriceKey.of(PriceDirection.CUSTOMER_PAYS, "foam", FIRST, Unit.Dimension.MASS);

    private static PriceListBuilder list(String version, LocalDate from) {
        return PriceList.builder(PriceListVersion.of(version), SHANGHAI, CNY).from(from);
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(SHANGHAI).toInstant();
    }

    private static String at(PriceBook book, String time) {
        return book.find(WIRE, local(time))
                .map(found -> Shown.price(found.price()))
                .orElse("none");
    }

    @Test
    void a_price_holds_to_the_last_microsecond_of_its_last_local_day_trap_50() {
        PriceBook book = PriceBook.of(List.of(
                list("may", MAY).until(JUNE).price(WIRE, price("25", Unit.JIN)).build(),
                list("june", JUNE).price(WIRE, price("26", Unit.JIN)).build()));

        assertThat(at(book, "2026-05-31T17:59")).isEqualTo("CNY 25.00/jin");
        assertThat(at(book, "2026-05-31T23:59:59.999999")).isEqualTo("CNY 25.00/jin");
        assertThat(at(book, "2026-06-01T00:00")).isEqualTo("CNY 26.00/jin");
        assertThat(book.lists().get(0).until()).contains(Instant.parse("2026-05-31T16:00:00Z"));
    }

    @Test
    void an_open_end_is_no_end_and_two_open_prices_are_two_prices_trap_48() {
        PriceBook open =
                PriceBook.of(list("may", MAY).price(WIRE, price("25", Unit.JIN)).build());

        assertThat(at(open, "2099-01-01T00:00")).isEqualTo("CNY 25.00/jin");
        assertThat(at(open, "2026-04-30T23:59:59")).isEqualTo("none");
        assertThatThrownBy(() -> list("may", MAY)
                        .price(WIRE, price("25", Unit.JIN))
                        .price(WIRE, price("26", Unit.JIN), JUNE.atStartOfDay())
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("WE_BUY copper-wire grade 1 in g.from")
                .hasMessageContaining("from (no end) on, where the price before it ends");
    }

    @Test
    void a_gap_between_prices_is_refused_with_its_bounds_trap_48() {
        assertThatThrownBy(() -> list("may", MAY)
                        .until(JULY)
                        .price(
                                WIRE,
                                price("25", Unit.JIN),
                                MAY.atStartOfDay(),
                                MAY.plusDays(9).atStartOfDay())
                        .price(WIRE, price("26", Unit.JIN), MAY.plusDays(10).atStartOfDay(), JUNE.atStartOfDay())
                        .build())
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::found)
                                .containsExactly(
                                        "\"no price from 2026-05-10T00:00 until 2026-05-11T00:00\"",
                                        "\"prices until 2026-06-01T00:00\""));
    }

    @Test
    void an_expired_list_prices_nothing_trap_49() {
        PriceBook book = PriceBook.of(
                list("may", MAY).until(JUNE).price(WIRE, price("25", Unit.JIN)).build());

        assertThat(at(book, "2026-06-01T00:00")).isEqualTo("none");
        assertThat(book.at(local("2026-06-01T00:00"))).isEmpty();
    }

    @Test
    void a_later_version_changes_nothing_that_was_in_force_and_none_is_overwritten_trap_49() {
        PriceBook may =
                PriceBook.of(list("may", MAY).price(WIRE, price("25", Unit.JIN)).build());
        PriceBook both =
                may.plus(list("july", JULY).price(WIRE, price("27", Unit.JIN)).build());

        assertThat(at(both, "2026-06-30T23:59:59")).isEqualTo("CNY 25.00/jin");
        assertThat(at(both, "2026-07-01T00:00")).isEqualTo("CNY 27.00/jin");
        assertThat(at(may, "2026-07-01T00:00")).isEqualTo("CNY 25.00/jin");
        PriceList between =
                list("june", JUNE).price(WIRE, price("26", Unit.JIN)).build();
        assertThatThrownBy(() -> both.plus(between))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("after the start of version july");
    }

    @Test
    void versions_that_overlap_or_leave_a_gap_are_refused_like_two_of_one_date_traps_48_and_152() {
        PriceList may =
                list("may", MAY).until(JUNE).price(WIRE, price("25", Unit.JIN)).build();
        PriceList again = list("may-2", MAY)
                .until(JUNE)
                .price(WIRE, price("26", Unit.JIN))
                .build();
        PriceList july = list("july", JULY).price(WIRE, price("27", Unit.JIN)).build();

        assertThatThrownBy(() -> PriceBook.of(List.of(may, again)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("lists.may-2.from");
        assertThatThrownBy(() -> PriceBook.of(List.of(july, may)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("the end of version may, 2026-05-31T16:00:00Z");
        assertThatThrownBy(() -> PriceBook.of(List.of(july, may, july)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("a version named once")
                .hasMessageContaining("which has none");
        assertThatThrownBy(() -> PriceBook.of(List.of())).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_price_for_disposal_is_never_used_for_a_purchase_however_new_it_is_trap_51() {
        PriceKey sold = PriceKey.of(PriceDirection.CUSTOMER_PAYS, "copper-wire", FIRST, Unit.Dimension.MASS);
        PriceBook book = PriceBook.of(List.of(
                list("may", MAY).until(JUNE).price(WIRE, price("25", Unit.JIN)).build(),
                list("june", JUNE).price(sold, price("-1", Unit.JIN)).build()));

        assertThat(at(book, "2026-06-02T00:00")).isEqualTo("none");
        assertThat(book.find(sold, local("2026-06-02T00:00"))).isPresent();
    }

    @Test
    void a_price_of_the_wrong_sign_currency_or_unit_is_refused_all_at_once() {
        assertThatThrownBy(() -> list("may", MAY)
                        .price(WIRE, price("-25", Unit.JIN))
                        .price(FOAM, price("1", Unit.PIECE))
                        .price(
                                FOAM.general(),
                                UnitPrice.of(BigMoney.parse("USD -1"), Unit.KILOGRAM),
                                JUNE.atStartOfDay())
                        .build())
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::wanted)
                                .contains(
                                        "zero or more",
                                        "zero or less",
                                        "a price per unit of g",
                                        "a price in the list's currency, CNY"));
    }

    @Test
    void no_figure_stands_for_no_price_trap_62() {
        PriceBook book = PriceBook.of(
                list("may", MAY).until(JUNE).price(WIRE, price("25", Unit.JIN)).build());
        Instant may = local("2026-05-02T00:00");

        assertThatThrownBy(() -> book.price(FOAM, may)).isInstanceOfSatisfying(NoPriceException.class, refused -> {
            assertThat(refused.key()).isEqualTo(FOAM);
            assertThat(refused.pricingAt()).isEqualTo(may);
            assertThat(refused.clause()).isEqualTo(Clause.ASSESSMENT_AND_PRICE);
            assertThat(refused.getMessage()).contains("price list may has none", "CUSTOMER_PAYS foam");
        });
        assertThatThrownBy(() -> book.price(WIRE, local("2026-06-01T00:00")))
                .isInstanceOf(NoPriceException.class)
                .hasMessageContaining("no price list is in force");
    }

    @Test
    void a_class_of_customers_has_its_own_price_always_or_that_of_everybody() {
        PriceKey special =
                PriceKey.of(PriceDirection.WE_BUY, "copper-wire", FIRST, Unit.Dimension.MASS, Optional.of("VIP"));
        PriceBook book = PriceBook.of(list("may", MAY)
                .price(WIRE, price("25", Unit.JIN))
                .price(special, price("26", Unit.JIN))
                .build());
        PriceKey other =
                PriceKey.of(PriceDirection.WE_BUY, "copper-wire", FIRST, Unit.Dimension.MASS, Optional.of("new"));
        Instant may = local("2026-05-02T00:00");

        assertThat(Shown.price(book.price(special, may).price())).isEqualTo("CNY 26.00/jin");
        assertThat(book.price(other, may).key()).isEqualTo(WIRE);
        assertThatThrownBy(() -> list("may", MAY)
                        .price(WIRE, price("25", Unit.JIN))
                        .price(special, price("26", Unit.JIN), JUNE.atStartOfDay())
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("for VIP");
    }

    @Test
    void a_boundary_that_the_clocks_skip_or_repeat_is_refused() {
        ZoneId newYork = ZoneId.of("America/New_York");
        PriceListBuilder list = PriceList.builder(PriceListVersion.of("v"), newYork, CNY)
                .from(LocalDateTime.parse("2026-03-08T02:30"))
                .until(LocalDateTime.parse("2026-11-01T01:30"))
                .price(WIRE, price("25", Unit.JIN));

        assertThatThrownBy(list::build)
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly("from", "until"));
    }

    @Test
    void a_list_without_start_end_after_it_or_prices_is_refused() {
        assertThatThrownBy(() -> PriceList.builder(PriceListVersion.of("v"), SHANGHAI, CNY)
                        .price(WIRE, price("25", Unit.JIN))
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("when the list comes into force");
        assertThatThrownBy(() -> list("v", MAY)
                        .until(MAY)
                        .price(WIRE, price("25", Unit.JIN))
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("after the start");
        assertThatThrownBy(() -> list("v", MAY).build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("at least one price");
        assertThatThrownBy(() -> list("v", MAY)
                        .price(WIRE, price("25", Unit.JIN), LocalDateTime.parse("2026-05-01T00:00:00.5"))
                        .build())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("whole seconds");
    }

    @Test
    void a_price_can_change_within_a_day() {
        LocalDateTime noon = MAY.atTime(12, 0);
        PriceBook book = PriceBook.of(list("may", MAY)
                .price(WIRE, price("25", Unit.JIN), MAY.atStartOfDay(), noon)
                .price(WIRE, price("25.5", Unit.JIN), noon)
                .build());

        assertThat(at(book, "2026-05-01T11:59:59.999999")).isEqualTo("CNY 25.00/jin");
        assertThat(at(book, "2026-05-01T12:00")).isEqualTo("CNY 25.50/jin");
    }
}
