package dev.qualitysdk.judgement.seal;

import static dev.qualitysdk.judgement.cycle.Closing.TENANT;
import static dev.qualitysdk.judgement.cycle.Closing.stamp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.TenantId;
import dev.qualitysdk.judgement.cycle.AppraisalCycle;
import dev.qualitysdk.judgement.cycle.Closing;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.store.InMemoryStore;
import dev.qualitysdk.store.StaleVersionException;
import dev.qualitysdk.store.Store;
import dev.qualitysdk.store.UnitOfWork;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealBookTest {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final Instant AT = Instant.parse("2026-08-20T00:00:00Z");

    private final Closing closing = new Closing();
    private final AppraisalCycle june = closing.close(JUNE);
    private final AppraisalCycle july = closing.close(JUNE.plusMonths(1));

    private static SealBook book() {
        return SealBook.begin(SealBookStep.Begun.of(stamp(AT), TENANT));
    }

    private Seal seal(int sequence) {
        return closing.seals().get(sequence - 1);
    }

    @Test
    void a_month_and_its_seal_are_saved_together_and_read_back_as_they_were() {
        Store store = InMemoryStore.create();
        SealBook book = book().append(stamp(AT), seal(1)).append(stamp(AT), seal(2));

        store.commit(UnitOfWork.of(CommandKey.of("close-2026-06"))
                .save(AppraisalCycle.FAMILY, june, 0)
                .save(AppraisalCycle.FAMILY, july, 0)
                .save(SealBook.FAMILY, book, 0)
                .build());

        assertThat(store.things(SealBook.FAMILY).find(TENANT).orElseThrow().seals())
                .isEqualTo(closing.seals());
        assertThat(store.things(SealBook.FAMILY).find(TENANT).orElseThrow().head())
                .contains(seal(2).head());
        assertThat(store.things(AppraisalCycle.FAMILY)
                        .find(june.id())
                        .orElseThrow()
                        .seal())
                .contains(seal(1));
    }

    @Test
    void of_two_who_seal_at_once_one_is_told_that_the_book_has_grown() {
        Store store = InMemoryStore.create();
        store.things(SealBook.FAMILY).save(CommandKey.of("begin"), book(), 0);
        SealBook one = book().append(stamp(AT), seal(1));
        SealBook other = book().append(stamp(AT.plusSeconds(1)), seal(1));
        store.things(SealBook.FAMILY).save(CommandKey.of("one"), one, 1);

        assertThatThrownBy(() -> store.things(SealBook.FAMILY).save(CommandKey.of("other"), other, 1))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void a_seal_that_does_not_follow_the_last_is_refused() {
        SealBook first = book().append(stamp(AT), seal(1));

        assertThatThrownBy(() -> book().append(stamp(AT), seal(2)))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("it is seal 2 behind");
        assertThatThrownBy(() -> first.append(stamp(AT), seal(1))).isInstanceOf(ClauseBreachException.class);
        assertThatThrownBy(() -> SealBook.begin(SealBookStep.Begun.of(stamp(AT), TenantId.of("other")))
                        .append(stamp(AT), seal(1)))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("tenant default");
        assertThatThrownBy(() -> first.append(stamp(AT.minusSeconds(1)), seal(2)))
                .isInstanceOf(ClauseBreachException.class)
                .hasMessageContaining("earlier than the step before it");
    }

    @Test
    void steps_are_read_back_from_their_canonical_forms_and_anything_else_is_refused() {
        SealBook book = book().append(stamp(AT), seal(1));

        for (SealBookStep step : book.steps()) {
            assertThat(SealBook.FAMILY.read(step.form())).isEqualTo(step);
        }
        assertThat(SealBook.replay(book.steps()).seals()).isEqualTo(book.seals());
        assertThatThrownBy(() -> SealBook.replay(List.of())).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> SealBook.replay(book.steps().subList(1, 2))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> SealBook.replay(
                        List.of(book.steps().get(0), book.steps().get(0))))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> SealBook.FAMILY.read(CanonicalForm.of("sealbook.torn", Map.of())))
                .isInstanceOf(InvalidValueException.class);
    }
}
