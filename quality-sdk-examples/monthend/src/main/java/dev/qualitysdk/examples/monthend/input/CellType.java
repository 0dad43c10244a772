package dev.qualitysdk.examples.monthend.input;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.AssessmentId;
import dev.qualitysdk.basics.BookingId;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Quantity;
import dev.qualitysdk.basics.Ratio;
import dev.qualitysdk.basics.SettlementId;
import dev.qualitysdk.basics.Unit;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.service.assessment.Assessment;
import dev.qualitysdk.service.assessment.UnitPrice;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.customer.CustomerFile;
import dev.qualitysdk.service.settlement.Settlement;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** A type of cell: its name, how it is written, and how its text becomes a value. */
final class CellType<T> {

    /** The longest cell that is read, in UTF-16 units; a longer one is refused with its row. */
    static final int LONGEST_CELL = 10_000;

    /** The most entries of a list in one cell. */
    static final int MOST_ENTRIES = 200;

    /** An employee. */
    static final CellType<EmployeeId> EMPLOYEE = code(EmployeeId::of)
            .named("code of an employee")
            .naming((employee, references) -> references.employee(employee));

    /** A branch. */
    static final CellType<BranchId> BRANCH =
            code(BranchId::of).named("code of a branch").naming((branch, references) -> references.branch(branch));

    /** A customer. */
    static final CellType<CustomerId> CUSTOMER = code(CustomerId::of)
            .named("code of a customer")
            .naming((customer, references) -> references.thing(CustomerFile.FAMILY, customer));

    /** A booking. */
    static final CellType<BookingId> BOOKING = code(BookingId::of)
            .named("code of a booking")
            .naming((booking, references) -> references.thing(Booking.FAMILY, booking));

    /** An assessment, which need not be recorded here. */
    static final CellType<AssessmentId> ASSESSMENT = code(AssessmentId::of)
            .named("code of an assessment")
            .naming((assessment, references) -> references.perhaps(Assessment.FAMILY, assessment));

    /** A settlement, which need not be recorded here. */
    static final CellType<SettlementId> SETTLEMENT = code(SettlementId::of)
            .named("code of a settlement")
            .naming((settlement, references) -> references.perhaps(Settlement.FAMILY, settlement));

    /** A price of a unit. */
    static final CellType<UnitPrice> UNIT_PRICE = new CellType<>(
            "price of a unit",
            "A plain decimal and a unit, such as `1.20/kg`, in the currency of the regulation or its own: `CNY 1.20/kg`;"
                    + " negative where the customer pays.",
            CellType::unitPrice);

    /** A kind of material. */
    static final CellType<String> KIND = new CellType<>(
            "code of a kind", "Code of a kind of material, such as `copper-wire`.", (text, reading) -> text);

    /** A moment. */
    static final CellType<Instant> TIME = new CellType<>(
            "time",
            "ISO 8601 with offset, such as `2026-05-04T09:30:00+08:00`; without offset only under a mapping that names the"
                    + " zone. Cut to microseconds.",
            (text, reading) -> reading.times().instant(text));

    /** A date of the calendar. */
    static final CellType<LocalDate> DATE = new CellType<>(
            "date",
            "ISO 8601, such as `2026-05-04`.",
            (text, reading) -> reading.times().date(text));

    /** A length of time. */
    static final CellType<Duration> DURATION = new CellType<>(
            "duration", "ISO 8601, such as `PT45S`, or negative, such as `-PT1M30S`.", (text, reading) -> {
                try {
                    return Duration.parse(text);
                } catch (DateTimeParseException none) {
                    throw Refusal.of(text, "a duration such as PT45S");
                }
            });

    /** An amount of money. */
    static final CellType<Money> MONEY = new CellType<>(
            "money",
            "A plain decimal such as `6500.00`, in the currency of the regulation, or with a currency of its own, such as"
                    + " `CNY 6500.00`; no more decimals than the currency has.",
            CellType::money);

    /** A mass, count or volume. */
    static final CellType<Quantity> QUANTITY = new CellType<>(
            "quantity",
            "A plain decimal and a unit, such as `12.5 kg`; units are g, kg, t, jin, dan, pc, ml, l.",
            (text, reading) -> Quantity.parse(text));

    /** A share. */
    static final CellType<Ratio> SHARE = new CellType<>(
            "share", "A percentage such as `2.5 %`, a decimal such as `0.025`, or a fraction.", (text, reading) -> {
                Ratio ratio = Ratio.parse(text);
                if (!ratio.isShare()) {
                    throw Refusal.of(text, "0 % to 100 %");
                }
                return ratio;
            });

    /** A clause of the regulation. */
    static final CellType<Clause> CLAUSE = new CellType<>(
            "clause", "The number of a clause of the regulation, such as `4.2.2`.", (text, reading) -> Clause.of(text));

    /** Yes or no. */
    static final CellType<Boolean> YES_NO = new CellType<>("yes or no", "`yes` or `no`.", (text, reading) -> {
        if (text.equals("yes") || text.equals("no")) {
            return text.equals("yes");
        }
        throw Refusal.of(text, "yes or no");
    });

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern AMOUNT = Pattern.compile("([A-Z]{3} )?-?[0-9]{1,15}(\\.[0-9]{1,3})?");
    private static final Pattern PRICE =
            Pattern.compile("(?:([A-Z]{3}) )?(-?[0-9]{1,12}(?:\\.[0-9]{1,9})?)/(\\p{L}{1,12})");
    private static final Splitter ENTRIES = Splitter.on(';');
    private static final Splitter PARTS = Splitter.on('|');

    /** Makes a value of a text, or refuses the text. */
    interface Parser<T> {

        /**
         * Returns the value that a text is.
         *
         * @throws RuntimeException an {@code InvalidValueException} if it is none
         */
        T parse(String text, Reading reading);
    }

    private final String name;
    private final String form;
    private final Parser<T> parser;
    private final BiConsumer<T, References> names;

    private CellType(String name, String form, Parser<T> parser) {
        this(name, form, parser, (value, references) -> {});
    }

    private CellType(String name, String form, Parser<T> parser, BiConsumer<T, References> names) {
        this.name = name;
        this.form = form;
        this.parser = parser;
        this.names = names;
    }

    /** Returns this type, whose values name other things that must be known. */
    CellType<T> naming(BiConsumer<T, References> namesIn) {
        return new CellType<>(name, form, parser, namesIn);
    }

    /** Returns this type under another name. */
    CellType<T> named(String other) {
        return new CellType<>(other, form, parser, names);
    }

    /** Returns the type of a code by which something is known. */
    static <T> CellType<T> code(Function<String, T> factory) {
        return new CellType<>(
                "code",
                "1 to 100 characters on one line, compared exactly; a code, never a person's name.",
                (text, reading) -> factory.apply(text));
    }

    /** Returns the type of a whole number within bounds, both inclusive. */
    static CellType<Integer> whole(int least, int most) {
        return new CellType<>("whole number", "Digits only.", (text, reading) -> {
            if (WHOLE.matcher(text).matches()) {
                int value = Integer.parseInt(text);
                if (value >= least && value <= most) {
                    return value;
                }
            }
            throw Refusal.of(text, "a whole number from " + least + " to " + most);
        });
    }

    /** Returns the type of one of a few words: the constants of an enum in lower case, with hyphens. */
    static <E extends Enum<E>> CellType<E> choice(Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        String words = constants.stream().map(c -> '`' + word(c) + '`').collect(Collectors.joining(", "));
        return new CellType<>(
                "one of " + words,
                "One of the words, as written.",
                (text, reading) -> constants.stream()
                        .filter(c -> word(c).equals(text))
                        .findFirst()
                        .orElseThrow(() -> Refusal.of(
                                text,
                                "one of "
                                        + constants.stream().map(CellType::word).collect(Collectors.joining(", ")))));
    }

    /** Returns the type of a text with a form of its own. */
    static <T> CellType<T> of(String name, String form, Parser<T> parser) {
        return new CellType<>(name, form, parser);
    }

    /** Returns the type of a cell with several parts, parted by {@code |}. */
    static <T> CellType<T> parts(String form, EntryParser<T> parser) {
        CellType<ImmutableList<T>> list = list(form, parser);
        return new CellType<>(
                "`" + form.replace("|", "\\|") + "`",
                "Parts parted by `\\|`; the last may be left out.",
                (text, reading) -> {
                    if (text.indexOf(';') >= 0) {
                        throw Refusal.of(text, "parts of the form " + form);
                    }
                    return list.parse(text, reading).get(0);
                });
    }

    /** Returns the type of a list in one cell: entries parted by {@code ;}, parts of an entry by {@code |}. */
    static <T> CellType<ImmutableList<T>> list(String form, EntryParser<T> parser) {
        int most = (int) form.chars().filter(c -> c == '|').count() + 1;
        return new CellType<>(
                "list of `" + form.replace("|", "\\|") + "`",
                "Entries parted by `;`, parts of an entry by `\\|`; at most " + MOST_ENTRIES + " entries.",
                (text, reading) -> {
                    ImmutableList.Builder<T> entries = ImmutableList.builder();
                    List<String> texts = ENTRIES.splitToList(text);
                    if (texts.size() > MOST_ENTRIES) {
                        throw Refusal.of(text, "at most " + MOST_ENTRIES + " entries, not " + texts.size());
                    }
                    for (String entry : texts) {
                        List<String> parts = PARTS.splitToList(entry);
                        if (parts.size() > most) {
                            throw Refusal.of(entry, "entries of the form " + form);
                        }
                        entries.add(parser.parse(new Entry(entry, form, parts, reading)));
                    }
                    return entries.build();
                });
    }

    /** Makes a value of an entry of a list, or refuses it. */
    interface EntryParser<T> {

        /** Returns the value that an entry is. */
        T parse(Entry entry);
    }

    /** One entry of a list, with its parts. */
    record Entry(String text, String form, List<String> parts, Reading reading) {

        /** Returns a part that must be there. */
        <T> T part(int index, CellType<T> type) {
            return optional(index, type).orElseThrow(() -> Refusal.of(text, "entries of the form " + form));
        }

        /** Returns a part that may be missing or empty. */
        <T> Optional<T> optional(int index, CellType<T> type) {
            boolean absent = index >= parts.size() || parts.get(index).isEmpty();
            return absent ? Optional.empty() : Optional.of(type.parse(parts.get(index), reading));
        }
    }

    /** Returns the name, as the documentation shows it. */
    String name() {
        return name;
    }

    /** Returns how a value is written. */
    String form() {
        return form;
    }

    /** Returns the value that a text is; refuses what is none with an {@code InvalidValueException}. */
    T parse(String text, Reading reading) {
        return parser.parse(text, reading);
    }

    /** Tells which other things a value names. */
    void tellReferences(T value, References references) {
        names.accept(value, references);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static UnitPrice unitPrice(String text, Reading reading) {
        Matcher matcher = PRICE.matcher(text);
        if (!matcher.matches()) {
            throw Refusal.of(text, "a price of a unit, such as 1.20/kg");
        }
        try {
            CurrencyUnit currency = matcher.group(1) == null ? reading.currency() : CurrencyUnit.of(matcher.group(1));
            return UnitPrice.of(BigMoney.of(currency, new BigDecimal(matcher.group(2))), Unit.parse(matcher.group(3)));
        } catch (IllegalCurrencyException unknown) {
            throw Refusal.of(text, "a currency such as CNY");
        }
    }

    private static Money money(String text, Reading reading) {
        String wanted = "a plain decimal such as 6500.00, or CNY 6500.00";
        if (!AMOUNT.matcher(text).matches()) {
            throw Refusal.of(text, wanted);
        }
        boolean own = Character.isLetter(text.charAt(0));
        try {
            CurrencyUnit currency = own ? CurrencyUnit.of(text.substring(0, 3)) : reading.currency();
            return Money.of(currency, new BigDecimal(own ? text.substring(4) : text));
        } catch (IllegalCurrencyException | ArithmeticException impossible) {
            throw Refusal.of(text, wanted + ", with no more decimals than the currency has");
        }
    }
}
