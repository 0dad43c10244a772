package dev.qualitysdk.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.fixture.SharedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MaterialCatalogueTest {

    private static final MaterialCatalogue STARTING = MaterialCatalogue.starting();

    private static CataloguedKind kind(String code, String group, boolean hazardous) {
        CataloguedKind.Builder kind = CataloguedKind.builder();
        kind.kind(MaterialKind.of(code, Unit.Dimension.MASS, group, hazardous))
                .addUnits(Unit.JIN)
                .addGrades(Grade.of("1"))
                .names(ImmutableMap.of(Language.ENGLISH, code));
        return kind.build();
    }

    @Test
    void the_starting_catalogue_covers_the_trade_in_each_dimension() {
        assertThat(STARTING.kinds()).hasSizeGreaterThanOrEqualTo(45);
        assertThat(STARTING.kinds())
                .extracting(entry -> entry.kind().dimension())
                .contains(Unit.Dimension.MASS, Unit.Dimension.COUNT, Unit.Dimension.VOLUME);
        assertThat(STARTING.groups())
                .filteredOn(SeparationGroup::hazardous)
                .extracting(SeparationGroup::code)
                .containsExactly(
                        "lead-acid-batteries",
                        "lithium-batteries",
                        "gas-bottles",
                        "cooling-appliances",
                        "electronics",
                        "lamps",
                        "mineral-oils");
        assertThat(STARTING.groups())
                .allSatisfy(group -> assertThat(STARTING.kinds())
                        .anyMatch(entry -> entry.kind().group().equals(group.code())));
    }

    @Test
    void every_kind_and_group_is_named_in_three_languages_and_no_two_alike() {
        Map<Language, Set<String>> seen = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Set<String> names = seen.computeIfAbsent(language, l -> new HashSet<>());
            assertThat(STARTING.kinds()).allSatisfy(entry -> {
                assertThat(entry.names()).containsKey(language);
                assertThat(names.add(entry.name(language)))
                        .as(entry.name(language))
                        .isTrue();
            });
            assertThat(STARTING.groups())
                    .allSatisfy(group -> assertThat(group.names()).containsKey(language));
        }
        assertThat(STARTING.kinds()).allSatisfy(entry -> {
            assertThat(entry.name(Language.ENGLISH)).matches("[ -~]+");
            assertThat(entry.name(Language.SIMPLIFIED_CHINESE)).matches("[A-Z]*\\p{IsHan}+");
            assertThat(entry.name(Language.TRADITIONAL_CHINESE)).matches("[A-Z]*\\p{IsHan}+");
        });
    }

    @Test
    void a_name_in_one_chinese_script_holds_no_character_of_the_other() {
        Set<Integer> simplified = characters("铁钢铜铝纸报书杂废旧页轮铅锌锂电块线织显灯机调笔记货铸发锈");
        Set<Integer> traditional = characters("鐵鋼銅鋁紙報書雜廢舊頁輪鉛鋅鋰電塊線織顯燈機調筆記貨鑄發鏽");

        assertThat(STARTING.kinds()).allSatisfy(entry -> {
            assertThat(characters(entry.name(Language.TRADITIONAL_CHINESE))).doesNotContainAnyElementsOf(simplified);
            assertThat(characters(entry.name(Language.SIMPLIFIED_CHINESE))).doesNotContainAnyElementsOf(traditional);
        });
    }

    private static Set<Integer> characters(String text) {
        return text.codePoints().boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void batteries_share_nothing_with_paper_and_paper_shares_with_plastics() {
        assertThat(STARTING.compatible("lead-acid-battery", "corrugated-board")).isFalse();
        assertThat(STARTING.compatible("lead-acid-battery", "lithium-battery")).isFalse();
        assertThat(STARTING.compatible("refrigerator", "air-conditioner")).isTrue();
        assertThat(STARTING.compatible("corrugated-board", "pet-bottle")).isTrue();
    }

    @Test
    void the_marks_of_the_steel_standard_are_the_grades_of_steel() throws IOException {
        assumeThat(SharedFolder.has("data/cn_scrap/gbt39733_2020_grades.csv")).isTrue();
        List<String> marks;
        try (var lines = Files.lines(SharedFolder.resolve("data/cn_scrap/gbt39733_2020_grades.csv"))) {
            marks = lines.skip(1)
                    .map(line -> Splitter.on(',').splitToList(line).get(0))
                    .toList();
        }

        assertThat(STARTING.kinds().stream()
                        .filter(entry -> entry.standard().equals(Optional.of("GB/T 39733-2024")))
                        .flatMap(entry -> entry.grades().stream())
                        .map(Grade::value))
                .containsAll(marks)
                .hasSize(marks.size() + 1)
                .contains("LRS304");
    }

    @Test
    void the_standards_that_are_named_stand_in_the_list_of_standards() throws IOException {
        assumeThat(SharedFolder.has("data/cn_scrap/standards.csv")).isTrue();
        String list = Files.readString(SharedFolder.resolve("data/cn_scrap/standards.csv"));

        assertThat(STARTING.kinds().stream().flatMap(entry -> entry.standard().stream()))
                .isNotEmpty()
                .allSatisfy(number -> assertThat(list).contains(number));
    }

    @Test
    void a_host_adds_its_own_kind_and_leaves_another_out() {
        MaterialCatalogue own = STARTING.toBuilder()
                .without("fluorescent-lamp")
                .kind(kind("silver", "other-metals", false))
                .build();

        assertThat(own.find("fluorescent-lamp")).isEmpty();
        assertThat(own.kind("silver").group()).isEqualTo("other-metals");
        assertThat(own.kinds()).hasSameSizeAs(STARTING.kinds());
        assertThat(STARTING.find("silver")).isEmpty();
        assertThat(own.form().digest()).isNotEqualTo(STARTING.form().digest());
    }

    @Test
    void everything_wrong_with_a_catalogue_is_named_at_once() {
        assertThatThrownBy(() -> STARTING.toBuilder()
                        .kind(kind("copper-wire", "copper", false))
                        .kind(kind("silver", "precious", false))
                        .kind(kind("lead-paste", "lead-acid-batteries", false))
                        .without("nothing")
                        .group(STARTING.groups().get(0))
                        .build())
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactlyInAnyOrder(
                                        "kinds.copper-wire",
                                        "kinds.silver.group",
                                        "kinds.lead-paste.hazardous",
                                        "kinds.nothing",
                                        "groups.ferrous"));
    }

    @Test
    void an_entry_that_contradicts_itself_is_refused_with_all_its_faults() {
        CataloguedKind.Builder kind = CataloguedKind.builder();
        kind.kind(MaterialKind.of("tyre", Unit.Dimension.COUNT, "rubber", false))
                .addUnits(Unit.JIN, Unit.JIN)
                .addGrades(Grade.of("1"), Grade.of("1"))
                .standard(" ");

        assertThatThrownBy(kind::build)
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(ImmutableSet.copyOf(refused.faults().stream()
                                        .map(Fault::field)
                                        .toList()))
                                .containsExactlyInAnyOrder("units", "grades", "names", "standard"));
    }

    @Test
    void material_as_recorded_is_checked_against_the_catalogue_all_at_once() {
        Faults faults = Faults.in("goods");

        STARTING.check(faults, "copper-wire", Grade.of("9"), Unit.Dimension.COUNT);
        STARTING.check(faults, "unobtainium", Grade.of("1"), Unit.Dimension.MASS);
        STARTING.check(faults, "copper-wire", Grade.of("1"), Unit.Dimension.MASS);

        assertThat(faults.list()).extracting(Fault::field).containsExactly("grade", "quantity", "kind");
        assertThat(faults.list().get(0).wanted()).isEqualTo("one of [1, 2], the grades of copper-wire");
        assertThatThrownBy(() -> STARTING.entry("unobtainium"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("unobtainium")
                .hasMessageContaining("3.2.2");
    }

    @Test
    void a_kind_of_an_earlier_catalogue_is_still_shown_by_its_code() {
        assertThat(STARTING.name("copper-wire", Language.TRADITIONAL_CHINESE)).isEqualTo("光亮銅線");
        assertThat(STARTING.name("unobtainium", Language.ENGLISH)).isEqualTo("unobtainium");
        assertThat(kind("silver", "copper", false).name(Language.SIMPLIFIED_CHINESE))
                .isEqualTo("silver");
    }

    @Test
    void a_language_is_found_by_its_tag() {
        for (Language language : Language.values()) {
            assertThat(Language.of(language.tag())).isEqualTo(language);
            assertThat(language.locale().toLanguageTag()).isEqualTo(language.tag());
        }
        assertThat(Language.of("ZH-hans")).isEqualTo(Language.SIMPLIFIED_CHINESE);
        assertThatThrownBy(() -> Language.of("zh")).isInstanceOf(InvalidValueException.class);
    }
}
