package dev.qualitysdk.basics;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads a catalogue that lies on the class path beside the classes of this package.
 *
 * <p>Lines of cells between bars; a line that begins with {@code #} is a remark. Groups come before the kinds of them:
 * {@code group | code | hazardous or harmless | en | zh-Hans | zh-Hant} and
 * {@code kind | code | group | units | grades | standard or - | en | zh-Hans | zh-Hant}.
 */
final class CatalogueFile {

    private static final Splitter CELLS = Splitter.on('|').trimResults();
    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

    private CatalogueFile() {}

    static MaterialCatalogue read(String name) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CatalogueFile.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
            return parse(lines.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MaterialCatalogue parse(List<String> lines) {
        MaterialCatalogue.Builder catalogue = MaterialCatalogue.builder();
        Map<String, SeparationGroup> groups = new HashMap<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = CELLS.splitToList(line);
            if (cells.get(0).equals("group")) {
                SeparationGroup group =
                        SeparationGroup.of(cells.get(1), cells.get(2).equals("hazardous"), names(cells, 3));
                groups.put(group.code(), group);
                catalogue.group(group);
            } else {
                SeparationGroup group = Objects.requireNonNull(groups.get(cells.get(2)), line);
                catalogue.kind(kind(cells, group));
            }
        }
        return catalogue.build();
    }

    private static CataloguedKind kind(List<String> cells, SeparationGroup group) {
        ImmutableList<Unit> units =
                WORDS.splitToStream(cells.get(3)).map(Unit::parse).collect(ImmutableList.toImmutableList());
        CataloguedKind.Builder kind = CataloguedKind.builder();
        kind.kind(MaterialKind.of(cells.get(1), units.get(0).dimension(), group.code(), group.hazardous()))
                .units(units)
                .grades(WORDS.splitToStream(cells.get(4)).map(Grade::of).toList())
                .names(names(cells, 6));
        if (!cells.get(5).equals("-")) {
            kind.standard(cells.get(5));
        }
        return kind.build();
    }

    private static ImmutableMap<Language, String> names(List<String> cells, int first) {
        return ImmutableMap.of(
                Language.ENGLISH, cells.get(first),
                Language.SIMPLIFIED_CHINESE, cells.get(first + 1),
                Language.TRADITIONAL_CHINESE, cells.get(first + 2));
    }
}
