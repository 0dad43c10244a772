package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.evidence.Employment;
import dev.qualitysdk.regulation.RegulationBook;
import dev.qualitysdk.service.customer.CustomerKind;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import tools.jackson.databind.JsonNode;

/**
 * How a host's own files become ours: which file, which column, which zone and pattern, constants, translations, and who is
 * created when no file lists them. Read strictly from JSON; the schema is {@code docs/schema/mapping.schema.json}.
 */
public final class Mapping {

    static final ImmutableSet<String> MEMBERS = ImmutableSet.of("title", "files");
    static final ImmutableSet<String> FILE_MEMBERS =
            ImmutableSet.of("from", "to", "zone", "times", "dates", "overlap", "trim", "columns", "create");
    static final ImmutableSet<String> COLUMN_MEMBERS = ImmutableSet.of(
            "from", "constant", "values", "otherwise", "keepUnlisted", "zone", "times", "dates", "overlap");
    static final ImmutableSet<String> CREATE_MEMBERS = ImmutableSet.of("employees", "customers", "branches");
    static final ImmutableSet<String> EMPLOYEE_MEMBERS = ImmutableSet.of("branch", "since", "wage", "baseBonus");
    static final ImmutableSet<String> CUSTOMER_MEMBERS = ImmutableSet.of("branch", "kind", "since");

    private static final Reading NOTHING = new Reading(Times.ISO, CurrencyUnit.USD);
    private final ImmutableList<FileMapping> files;

    private Mapping(List<FileMapping> files) {
        this.files = ImmutableList.copyOf(files);
    }

    /**
     * Returns the mapping that maps nothing: only files of our own names and columns are read.
     *
     * @return the mapping
     */
    public static Mapping none() {
        return new Mapping(List.of());
    }

    /**
     * Reads a mapping.
     *
     * @param file a JSON file of at most 1 MiB
     * @return the mapping
     * @throws MappingException if it cannot be read or is no mapping, with everything that is wrong
     */
    public static Mapping read(Path file) throws MappingException {
        List<String> faults = new ArrayList<>();
        String json = JsonFile.text(file, faults).orElse("");
        if (!faults.isEmpty()) {
            throw new MappingException(file.toString(), faults);
        }
        return parse(file.toString(), json);
    }

    static Mapping parse(String name, String json) throws MappingException {
        List<String> faults = new ArrayList<>();
        Optional<JsonNode> node = JsonFile.tree(json, faults);
        if (node.isEmpty()) {
            throw new MappingException(name, faults);
        }
        JsonReading reading = JsonReading.of(node.get(), faults).only(MEMBERS);
        reading.text("title");
        List<FileMapping> files = new ArrayList<>();
        for (JsonReading entry : reading.objects("files")) {
            file(entry.only(FILE_MEMBERS)).ifPresent(files::add);
        }
        if (!faults.isEmpty()) {
            throw new MappingException(name, faults);
        }
        return new Mapping(files);
    }

    /**
     * Returns the files that are read, in the order in which they are imported: ours first within each kind.
     *
     * @return one entry per source file and kind
     */
    ImmutableList<FileMapping> files() {
        ImmutableList.Builder<FileMapping> ordered = ImmutableList.builder();
        for (Table table : Tables.ALL) {
            if (files.stream().noneMatch(file -> file.source().equals(table.file()))) {
                ordered.add(FileMapping.ours(table));
            }
            files.stream().filter(file -> file.table() == table).forEach(ordered::add);
        }
        return ordered.build();
    }

    private static Optional<FileMapping> file(JsonReading entry) {
        Optional<String> from = entry.requiredText("from");
        from.filter(name -> !Path.of(name).equals(Path.of(name).getFileName()) || name.startsWith("."))
                .ifPresent(name -> entry.fault("from", "the name of a file in the data folder, not \"" + name + '"'));
        Optional<Table> table = entry.requiredText("to").flatMap(name -> Tables.named(name));
        if (entry.isText("to") && table.isEmpty()) {
            entry.fault("to", "one of " + String.join(", ", Tables.names()));
        }
        TimeSettings times = times(entry, TimeSettings.NONE);
        ImmutableMap.Builder<String, ColumnSource> columns = ImmutableMap.builder();
        Optional<JsonReading> listed = entry.object("columns");
        if (listed.isEmpty()) {
            entry.fault("columns", "an object; it is missing");
        }
        table.ifPresent(known -> listed.ifPresent(names -> columns(names, known, times, columns)));
        boolean trim = entry.flag("trim");
        Creation creation = entry.object("create").map(Mapping::creation).orElse(Creation.NOBODY);
        if (from.isEmpty() || table.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FileMapping(
                from.get(), table.get(), columns.buildOrThrow(), times.toTimes(), trim, creation, false));
    }

    private static void columns(
            JsonReading names, Table table, TimeSettings times, ImmutableMap.Builder<String, ColumnSource> columns) {
        for (String name : names.names()) {
            if (table.column(name).isEmpty()) {
                names.fault(
                        name,
                        "a column of " + table + ": "
                                + String.join(
                                        ", ",
                                        table.columns().stream()
                                                .map(Column::name)
                                                .toList()));
            } else if (names.isText(name)) {
                names.text(name).map(ColumnSource::column).ifPresent(source -> columns.put(name, source));
            } else {
                names.object(name)
                        .map(entry -> column(entry.only(COLUMN_MEMBERS), times))
                        .ifPresent(source -> columns.put(name, source));
            }
        }
        for (Column<?> column : table.columns()) {
            if (column.isRequired() && !names.has(column.name())) {
                names.fault(column.name(), "a source, since every row of " + table + " needs it; it is missing");
            }
        }
    }

    private static ColumnSource column(JsonReading entry, TimeSettings file) {
        Optional<String> from = entry.text("from");
        Optional<String> constant = entry.text("constant");
        if (entry.has("from") == entry.has("constant")) {
            entry.fault("", "either \"from\" or \"constant\"");
        }
        ImmutableMap<String, String> values =
                entry.object("values").map(JsonReading::texts).orElse(ImmutableMap.of());
        Optional<String> otherwise = entry.text("otherwise");
        boolean keepUnlisted = entry.flag("keepUnlisted");
        if (!entry.has("values") && (entry.has("otherwise") || keepUnlisted)) {
            entry.fault("values", "an object, where \"otherwise\" or \"keepUnlisted\" stands; it is missing");
        }
        if (otherwise.isPresent() && keepUnlisted) {
            entry.fault("keepUnlisted", "not both \"otherwise\" and \"keepUnlisted\"");
        }
        return new ColumnSource(
                from,
                constant,
                values,
                otherwise,
                keepUnlisted,
                Optional.of(times(entry, file).toTimes()));
    }

    /** How times are read here; what is not said here is as the file says. */
    private static TimeSettings times(JsonReading entry, TimeSettings outer) {
        TimeSettings here = new TimeSettings(
                entry.text("zone", "a zone such as Asia/Shanghai", ZoneId::of),
                entry.text("times", "a pattern such as dd.MM.uuuu HH:mm", Mapping::pattern),
                entry.text("dates", "a pattern such as dd.MM.uuuu", Mapping::pattern),
                entry.text("overlap", "refuse, earlier or later", Mapping::overlap));
        return here.within(outer);
    }

    private record TimeSettings(
            Optional<ZoneId> zone, Optional<String> times, Optional<String> dates, Optional<Times.Overlap> overlap) {

        static final TimeSettings NONE =
                new TimeSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        TimeSettings within(TimeSettings outer) {
            return new TimeSettings(
                    zone.or(outer::zone), times.or(outer::times), dates.or(outer::dates), overlap.or(outer::overlap));
        }

        Times toTimes() {
            return Times.of(zone, times, dates, overlap.orElse(Times.Overlap.REFUSE));
        }
    }

    private static String pattern(String text) {
        Times.of(Optional.empty(), Optional.of(text), Optional.empty(), Times.Overlap.REFUSE);
        return text;
    }

    private static Times.Overlap overlap(String text) {
        return switch (text) {
            case "refuse" -> Times.Overlap.REFUSE;
            case "earlier" -> Times.Overlap.EARLIER;
            case "later" -> Times.Overlap.LATER;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Creation creation(JsonReading entry) {
        entry.only(CREATE_MEMBERS);
        Optional<Creation.NewEmployee> employee = entry.object("employees").flatMap(Mapping::newEmployee);
        Optional<Creation.NewCustomer> customer = entry.object("customers").flatMap(Mapping::newCustomer);
        return new Creation(employee, customer, entry.flag("branches"));
    }

    private static Optional<Creation.NewEmployee> newEmployee(JsonReading entry) {
        entry.only(EMPLOYEE_MEMBERS);
        entry.requiredText("branch");
        entry.requiredText("since");
        Optional<BranchId> branch = entry.text("branch", "a branch", BranchId::of);
        Optional<LocalDate> since = entry.text("since", "a date such as 2026-01-01", LocalDate::parse);
        String wage = entry.text("wage").orElse("0");
        String baseBonus = entry.text("baseBonus").orElse("0");
        if (branch.isEmpty() || since.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Creation.NewEmployee(branch.get(), since.get(), wage, baseBonus));
    }

    private static Optional<Creation.NewCustomer> newCustomer(JsonReading entry) {
        entry.only(CUSTOMER_MEMBERS);
        entry.requiredText("branch");
        entry.requiredText("kind");
        entry.requiredText("since");
        Optional<BranchId> branch = entry.text("branch", "a branch", BranchId::of);
        Optional<CustomerKind> kind = entry.text(
                "kind", "household, business, institution or other", text -> CustomerRows.KIND.parse(text, NOTHING));
        Optional<Instant> since = entry.text("since", "a time such as 2026-01-01T00:00:00+08:00", Times.ISO::instant);
        if (branch.isEmpty() || kind.isEmpty() || since.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Creation.NewCustomer(branch.get(), kind.get(), since.get()));
    }

    /**
     * Checks what can only be checked against a regulation: amounts in its currency.
     *
     * @param book the versions of the regulation
     * @throws MappingException if the employees that it creates cannot be paid in that currency
     */
    public void checkAgainst(RegulationBook book) throws MappingException {
        List<String> faults = new ArrayList<>();
        for (FileMapping file : files) {
            file.creation().employee().ifPresent(employee -> {
                try {
                    Employment unused = employee.employ(
                            EmployeeId.of("x"), book, book.versions().get(0).currency());
                } catch (InvalidValueException refused) {
                    faults.add(file.source() + ", create.employees: " + refused.getMessage());
                }
            });
        }
        if (!faults.isEmpty()) {
            throw new MappingException("of " + files.size() + " files", faults);
        }
    }
}
