package dev.qualitysdk.examples.monthend.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columns_stand_under_one_another_where_characters_are_two_columns_wide() {
        TextTable table = new TextTable()
                .left("員工")
                .right("得分")
                .left("Grade")
                .row(List.of(TextTable.Cell.of("E-1"), TextTable.Cell.of("9.50"), TextTable.Cell.of("甲")))
                .row(List.of(TextTable.Cell.of("𠮷野"), TextTable.Cell.of("100.00"), TextTable.Cell.of("A")));

        assertThat(table.lines(UnaryOperator.identity())).isEqualTo("""
                        員工    得分  Grade
                        E-1     9.50  甲
                        𠮷野  100.00  A
                        """);
        assertThat(table.width()).isEqualTo(19);
    }

    @Test
    void marks_that_combine_take_no_column() {
        assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
        assertThat(DisplayWidth.of("ｆ（）")).isEqualTo(6);
    }

    @Test
    void a_text_is_cut_by_columns_and_never_inside_a_character() {
        assertThat(DisplayWidth.cut("𠮷野家牛丼", 7)).isEqualTo("𠮷野..");
        assertThat(DisplayWidth.cut("E-12345", 7)).isEqualTo("E-12345");
        assertThat(DisplayWidth.cut("E-123456", 7)).isEqualTo("E-123..");
    }

    @Test
    void long_sentences_are_broken_and_indented() {
        assertThat(TextWrap.wrap("  1  one two three four", 12, 5)).isEqualTo("  1  one two\n     three\n     four\n");
        assertThat(TextWrap.wrap("客戶滿意度達標", 8, 2)).isEqualTo("客戶滿意\n  度達標\n");
    }
}
