package dev.qualitysdk.service.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.ReceiptBookId;
import dev.qualitysdk.basics.SettlementId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ReceiptBookProperties {

    private static final ReceiptBookId NORTH = ReceiptBookId.of("north");

    @Provide
    Arbitrary<ReceiptBook> books() {
        return SettlementArbitraries.receiptBooks(12);
    }

    @Property
    @Label("trap 86: issued numbers are contiguous and monotone in time, a void one keeps its number")
    void numbers_are_unbroken_in_time_and_never_used_again(@ForAll("books") ReceiptBook book) {
        List<ReceiptEntry> entries = book.entries();
        for (int i = 0; i < entries.size(); i++) {
            assertThat(entries.get(i).number()).isEqualTo(ReceiptNumber.of("north", 101 + i));
            assertThat(i == 0
                            || !entries.get(i).at().isBefore(entries.get(i - 1).at()))
                    .isTrue();
        }
        assertThat(book.next()).isEqualTo(101 + entries.size());
        assertThat(ReceiptAudit.of(NORTH, 101, entries)).isEmpty();
    }

    @Property
    void replaying_the_steps_read_back_from_their_forms_gives_the_same_book(@ForAll("books") ReceiptBook book) {
        ReceiptBook again = ReceiptBook.FAMILY.replay(book.steps().stream()
                .map(step -> ReceiptBook.FAMILY.read(step.form()))
                .collect(ImmutableList.toImmutableList()));

        assertThat(again.steps()).isEqualTo(book.steps());
        assertThat(again.entries()).isEqualTo(book.entries());
        assertThat(again.state()).isEqualTo(book.state());
    }

    @Property
    @Label("trap 86: a receipt that is missing, doubled or out of order is named, in whatever order they are told")
    void damage_is_named(
            @ForAll("books") ReceiptBook book, @ForAll @IntRange(max = 1_000) int place, @ForAll long seed) {
        List<ReceiptEntry> entries = new ArrayList<>(book.entries());
        Assume.that(entries.size() >= 3);
        int inside = 1 + place % (entries.size() - 2);
        ReceiptEntry taken = entries.remove(inside);
        long number = taken.number().number();
        Collections.shuffle(entries, new Random(seed));

        assertThat(ReceiptAudit.of(NORTH, 101, entries))
                .containsExactly(ReceiptFault.of(ReceiptFault.Kind.GAP, number, number));

        ReceiptEntry late = ReceiptEntry.of(
                taken.number(),
                book.entries().get(book.entries().size() - 1).at().plus(Duration.ofSeconds(1)),
                Optional.of(SettlementId.of("another")),
                Optional.empty());
        entries.add(late);
        assertThat(ReceiptAudit.of(NORTH, 101, entries))
                .extracting(ReceiptFault::kind)
                .containsOnly(ReceiptFault.Kind.OUT_OF_ORDER)
                .hasSize(book.entries().size() - 1 - inside);

        entries.add(taken);
        assertThat(ReceiptAudit.of(NORTH, 101, entries))
                .contains(ReceiptFault.of(ReceiptFault.Kind.DUPLICATE, number, number));
    }
}
