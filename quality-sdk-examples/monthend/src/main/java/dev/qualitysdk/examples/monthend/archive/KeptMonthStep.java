package dev.qualitysdk.examples.monthend.archive;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CycleId;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.judgement.seal.CycleContent;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import java.util.Base64;
import java.util.List;

/** A fact in a {@link KeptMonth}. */
public sealed interface KeptMonthStep extends Step {

    /**
     * The records were laid down when the month was published.
     *
     * @param stamp who and when
     * @param cycle the edition of the month
     * @param records the records as they stood
     */
    record Published(Stamp stamp, CycleId cycle, FrozenRecords records) implements KeptMonthStep {

        @Override
        public CanonicalForm form() {
            CanonicalForm.Builder form =
                    stamp.writeTo(CanonicalForm.of("archive.published")).put("cycle", cycle);
            records.writeTo(form);
            return form.build();
        }
    }

    /**
     * The month was sealed.
     *
     * @param stamp who and when
     * @param content what the seal covers
     */
    record Sealed(Stamp stamp, CycleContent content) implements KeptMonthStep {

        @Override
        public CanonicalForm form() {
            return stamp.writeTo(CanonicalForm.of("archive.sealed"))
                    .put("content", Base64.getEncoder().encodeToString(content.bytes()))
                    .build();
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
                new Published(Stamp.read(form), form.read("cycle", CycleId::of), FrozenRecords.read(form));
            case "archive.sealed" ->
                new Sealed(
                        Stamp.read(form),
                        form.read(
                                "content",
                                text -> CycleContent.read(Base64.getDecoder().decode(text))));
            default ->
                throw new InvalidValueException(
                        "archive step", List.of(Fault.of("kind", form.kind(), "archive.published or archive.sealed")));
        };
    }
}
