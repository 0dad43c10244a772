package dev.qualitysdk.judgement.seal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class SealBookProperties {

    @Provide
    Arbitrary<SealBook> books() {
        return SealArbitraries.books();
    }

    @Property(tries = 200)
    void a_book_is_read_back_as_it_was(@ForAll("books") SealBook book) {
        SealBook again = SealBook.replay(book.steps());

        assertThat(again.steps()).isEqualTo(book.steps());
        assertThat(again.seals()).isEqualTo(book.seals());
        assertThat(again.head().map(SealHead::seals).orElse(0))
                .isEqualTo(book.seals().size());
        Statistics.collect(book.seals().stream().anyMatch(seal -> seal.edition() > 1));
        Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
    }
}
