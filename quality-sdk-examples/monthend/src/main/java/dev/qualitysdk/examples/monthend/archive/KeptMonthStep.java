package dev.qualitysdk.examples.monthend.archive;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CycleId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.judgement.seal.CycleContent;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import java.util.List;

/** A fact in a {@link KeptMonth}. */
public sealed interface KeptMonthStep extends Step {

    /**
     * The records were laid down when the month was published.
     *
     * @param stamp who and when
     * @param cycle the edition of the month
     * @param packed the records as they stood, packed
     */
    record Published(Stamp stamp, CycleId cycle, String packed) implements KeptMonthStep {

        static Published of(Stamp stamp, CycleId cycle, FrozenRecords records) {
            return new Published(stamp, cycle, Packed.pack(records.form().bytes()));
        }

        FrozenRecords records() {
            return FrozenRecords.read(Packed.form(Packed.unpack(packed)));
        }

        @Override
        public CanonicalForm form() {
            CanonicalForm.Builder form =
                    stamp.writeTo(CanonicalForm.of("archive.published")).put("cycle", cycle);
            Packed.write(form, packed);
            return form.build();
        }
    }

    /**
     * The month was sealed.
     *
     * @param stamp who and when
     * @param packed what the seal covers, packed
     */
    record Sealed(Stamp stamp, String packed) implements KeptMonthStep {

        static Sealed of(Stamp stamp, CycleContent content) {
            return new Sealed(stamp, Packed.pack(content.bytes()));
        }

        CycleContent content() {
            return CycleContent.read(Packed.unpack(packed));
        }

        @Override
        public CanonicalForm form() {
            CanonicalForm.Builder form = stamp.writeTo(CanonicalForm.of("archive.sealed"));
            Packed.write(form, packed);
            return form.build();
        }
    }

    /**
     * Reads a step.
     *
     * @param form the form
     * @return the step
     * @throws InvalidValueException if it is none of this family
     */
    static KeptMonthStep read(CanonicalForm form) {
        return switch (form.kind()) {
            case "archive.published" ->
                new Published(Stamp.read(form), form.read("cycle", CycleId::of), Packed.read(form));
            case "archive.sealed" -> new Sealed(Stamp.read(form), Packed.read(form));
            default ->
                throw new InvalidValueException(
                        "archive step", List.of(Fault.of("kind", form.kind(), "archive.published or archive.sealed")));
        };
    }
}
