package dev.qualitysdk.service.privacy;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.FieldEntryId;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.customer.CustomerFile;
import dev.qualitysdk.service.customer.CustomerStep;
import dev.qualitysdk.service.customer.FieldValue;
import java.util.Map;

/**
 * A copy of everything held about one person (clause 7.1.2): each value, and each step of each thing. It is made to be handed over;
 * {@link #toString} shows nothing of it.
 */
public final class PersonExport {

    private final CustomerFile file;
    private final ImmutableList<ImmutableList<String>> rows;

    private PersonExport(CustomerFile file, ImmutableList<ImmutableList<String>> rows) {
        this.file = file;
        this.rows = rows;
    }

    /**
     * Makes the copy and records that it was handed over.
     *
     * @param person all that is held
     * @param stamp who and when
     * @return the copy
     * @throws ClauseBreachException if it is not verified, for each file, that who asks is the customer; or the file that goes on
     *     allows no copy, as an erased one
     */
    public static PersonExport handOver(Person person, Stamp stamp) {
        for (CustomerFile file : person.files().values()) {
            if (!file.isVerifiedAt(stamp.at())) {
                throw new ClauseBreachException(
                        "customer " + file.id(),
                        "a copy of what is held needs the proof, valid at " + stamp.at()
                                + ", that who asks is the customer",
                        Clause.CLASSIFIED_AND_SECURE,
                        "Verify the identity first, for each duplicate too.");
            }
        }
        CustomerFile after = person.files().values().iterator().next().take(CustomerStep.Exported.of(stamp));
        ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
        person.records().values().forEach(record -> {
            for (Map.Entry<FieldEntryId, FieldValue> value : record.values().entrySet()) {
                rows.add(ImmutableList.of(
                        "value",
                        record.customer() + " " + value.getKey(),
                        value.getValue().field().name().value(),
                        value.getValue().reveal()));
            }
        });
        person.files().values().forEach(file -> steps(file, rows));
        person.things().forEach(thing -> steps(thing, rows));
        person.apart().forEach(apart -> rows.add(ImmutableList.of("with the host", apart, "", "")));
        return new PersonExport(after, rows.build());
    }

    private static void steps(Recorded<?, ?> thing, ImmutableList.Builder<ImmutableList<String>> rows) {
        int number = 0;
        for (Step step : thing.steps()) {
            String subject = thing.id() + " " + ++number;
            step.form()
                    .fields()
                    .forEach((field, text) ->
                            rows.add(ImmutableList.of(step.form().kind(), subject, field, text)));
        }
    }

    /**
     * Returns the file that goes on, with the step that a copy was handed over.
     *
     * @return the file, to be saved
     */
    public CustomerFile file() {
        return file;
    }

    /**
     * Returns the copy, row by row: kind, subject, field, text.
     *
     * @return values first, then the steps of files and things, then what stands with the host, to be added by it
     */
    public ImmutableList<ImmutableList<String>> rows() {
        return rows;
    }

    /**
     * Returns the copy as CSV: quoted, lines ended by CR and LF. A cell that a spreadsheet would run begins with an apostrophe.
     *
     * @return a heading and the rows
     */
    public String csv() {
        StringBuilder csv = new StringBuilder("\"kind\",\"subject\",\"field\",\"text\"\r\n");
        for (ImmutableList<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                csv.append(i == 0 ? "\"" : ",\"").append(cell(row.get(i))).append('"');
            }
            csv.append("\r\n");
        }
        return csv.toString();
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.replace("\"", "\"\"");
    }

    @Override
    public String toString() {
        return "copy for customer " + file.id() + ", " + rows.size() + " rows (withheld)";
    }
}
