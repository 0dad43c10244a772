package dev.qualitysdk.judgement.cycle;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.ObjectionId;
import dev.qualitysdk.basics.RegulationVersion;
import dev.qualitysdk.calendar.Allowance;
import dev.qualitysdk.judgement.appraisal.CycleAppraisal;
import dev.qualitysdk.judgement.appraisal.GradeOverride;
import dev.qualitysdk.judgement.appraisal.Outcome;
import dev.qualitysdk.judgement.seal.CycleContent;
import dev.qualitysdk.judgement.seal.Seal;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.regulation.Duty;
import dev.qualitysdk.regulation.Regulation;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** A fact in the life of an {@link AppraisalCycle}. */
public sealed interface AppraisalCycleStep extends Step {

    /** {@return which event of the lifecycle the step is; empty for the first} */
    Optional<AppraisalCycle.Event> event();

    /** The month is to be appraised, under the version in force at its first instant. */
    @Value.Immutable
    sealed interface Opened extends AppraisalCycleStep permits ImmutableOpened {

        @Override
        Stamp stamp();

        /** {@return the month} */
        YearMonth month();

        /** {@return which edition: 1 for the first, from 2 on for restatements} */
        int edition();

        /** {@return the link of the seal of the first edition, present exactly in a restatement} */
        Optional<String> restates();

        /** {@return the first instant after the month} */
        Instant ends();

        /** {@return the version of the regulation} */
        RegulationVersion regulation();

        /** {@return the digest of everything that version says} */
        String digest();

        /** Refuses an edition that restates nothing, or a first one that does. */
        @Value.Check
        default void check() {
            Faults.in("appraisal cycle " + Seal.cycle(month(), Math.max(1, edition())))
                    .check(edition() >= 1, "edition", edition(), "1 or more", "4.3")
                    .check(
                            restates().isPresent() == edition() > 1,
                            "restates",
                            restates().orElse("(nothing)"),
                            "the link of the first edition, in a restatement and only there",
                            "4.3")
                    .refuse();
        }

        @Override
        default Optional<AppraisalCycle.Event> event() {
            return Optional.empty();
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("cycle.opened"))
                    .put("month", month())
                    .put("edition", edition())
                    .put("restates", restates())
                    .put("ends", ends())
                    .put("regulation", regulation())
                    .put("regulation.digest", digest())
                    .build();
        }

        /**
         * Returns the step that opens the first edition of a month.
         *
         * @param stamp who and when
         * @param month the month
         * @param regulation the version in force at the first instant of the month
         * @return the step
         */
        static Opened of(Stamp stamp, YearMonth month, Regulation regulation) {
            Faults.in("appraisal cycle " + month)
                    .check(
                            !regulation.effective().isAfter(month.atDay(1)),
                            "regulation",
                            regulation.version() + " effective " + regulation.effective(),
                            "a version in force at the first instant of " + month,
                            "8.2")
                    .refuse();
            return ImmutableOpened.of(
                    stamp,
                    month,
                    1,
                    Optional.empty(),
                    regulation.cycle(month).end(),
                    regulation.version(),
                    regulation.digest());
        }

        /**
         * Returns the step that opens a new edition of a month that is sealed, under the same version. The sealed one stays.
         *
         * @param stamp who and when
         * @param sealed the last edition of the month
         * @return the step
         * @throws ClauseBreachException if it is not sealed yet
         */
        static Opened restating(Stamp stamp, AppraisalCycle sealed) {
            Opened earlier = sealed.opened();
            String link = sealed.seal()
                    .map(Seal::link)
                    .orElseThrow(() -> new ClauseBreachException(
                            "appraisal cycle " + sealed.id(),
                            "it is " + sealed.state() + ", and only a sealed month is restated",
                            Clause.CYCLE,
                            "Calculate it again while it is not published, or object to it while it is."));
            return ImmutableOpened.of(
                    stamp,
                    earlier.month(),
                    earlier.edition() + 1,
                    Optional.of(earlier.restates().orElse(link)),
                    earlier.ends(),
                    earlier.regulation(),
                    earlier.digest());
        }
    }

    /** The cards were calculated. */
    @Value.Immutable
    sealed interface Calculated extends AppraisalCycleStep permits ImmutableCalculated {

        @Override
        Stamp stamp();

        /** {@return who answers for the calculation} */
        EmployeeId appraiser();

        /** {@return the month} */
        YearMonth month();

        /** {@return the instant as of which the records were seen} */
        Instant asOf();

        /** {@return the digest of the version of the regulation} */
        String regulation();

        /** {@return the digest of the appraisal} */
        String appraisal();

        /** {@return how many cards there are} */
        int cards();

        /** {@return what all cards change in what is paid out} */
        Money effect();

        @Override
        default Optional<AppraisalCycle.Event> event() {
            return Optional.of(AppraisalCycle.Event.CALCULATE);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("cycle.calculated"))
                    .put("appraiser", appraiser())
                    .put("month", month())
                    .put("asOf", asOf())
                    .put("regulation.digest", regulation())
                    .put("appraisal", appraisal())
                    .put("cards", cards())
                    .put("effect", effect())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param appraiser who answers for the calculation
         * @param appraisal the appraisal
         * @return the step
         * @throws InvalidValueException if the records are said to be seen as of an instant after the step
         */
        static Calculated of(Stamp stamp, EmployeeId appraiser, CycleAppraisal appraisal) {
            Faults.in("calculation of " + appraisal.month())
                    .check(
                            !appraisal.asOf().isAfter(stamp.at()),
                            "asOf",
                            appraisal.asOf(),
                            "not after the calculation, " + stamp.at(),
                            "4.3")
                    .refuse();
            return ImmutableCalculated.of(
                    stamp,
                    appraiser,
                    appraisal.month(),
                    appraisal.asOf(),
                    appraisal.regulation().digest(),
                    appraisal.digest(),
                    appraisal.scorecards().size(),
                    appraisal.total(Outcome::effect));
        }
    }

    /** Two people set a grade in place of the one calculated. The cards must be calculated again before they are published. */
    @Value.Immutable
    sealed interface Overridden extends AppraisalCycleStep permits ImmutableOverridden {

        @Override
        Stamp stamp();

        /** {@return both verdicts, and who set the second} */
        GradeOverride override();

        @Override
        default Optional<AppraisalCycle.Event> event() {
            return Optional.of(AppraisalCycle.Event.OVERRIDE);
        }

        @Override
        default CanonicalForm form() {
            return override()
                    .writeTo(stamp().writeTo(CanonicalForm.of("cycle.overridden")))
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param override both verdicts, and who set the second
         * @return the step
         */
        static Overridden of(Stamp stamp, GradeOverride override) {
            return ImmutableOverridden.of(stamp, override);
        }
    }

    /** The cards were shown to those whom they concern. */
    @Value.Immutable
    sealed interface Published extends AppraisalCycleStep permits ImmutablePublished {

        @Override
        Stamp stamp();

        /** {@return who published them} */
        EmployeeId publisher();

        /** {@return the digest of the version whose window applies} */
        String regulation();

        /** {@return the last instant at which an objection is in time} */
        Instant until();

        @Override
        default Optional<AppraisalCycle.Event> event() {
            return Optional.of(AppraisalCycle.Event.PUBLISH);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("cycle.published"))
                    .put("publisher", publisher())
                    .put("regulation.digest", regulation())
                    .put("until", until())
                    .build();
        }

        /**
         * Returns a step. The window for objections is the regulation's allowance from the publication.
         *
         * @param stamp who and when
         * @param publisher who published them
         * @param regulation the version under which the cycle is appraised
         * @return the step
         * @throws ClauseBreachException if the version states no window for objections (clause 4.3)
         */
        static Published of(Stamp stamp, EmployeeId publisher, Regulation regulation) {
            Allowance window = regulation
                    .allowance(Duty.OBJECTION)
                    .orElseThrow(() -> new ClauseBreachException(
                            "regulation " + regulation.version(),
                            "it states no window for objections",
                            Clause.CYCLE,
                            "Publish a version that states the allowance " + Duty.OBJECTION + "."));
            return ImmutablePublished.of(
                    stamp, publisher, regulation.digest(), window.due(stamp.at(), regulation.calendar()));
        }
    }

    /** An employee objected. */
    @Value.Immutable
    sealed interface Objected extends AppraisalCycleStep permits ImmutableObjected {

        @Override
        Stamp stamp();

        /** {@return the identifier of the objection} */
        ObjectionId id();

        /** {@return whose card it is about} */
        EmployeeId employee();

        /** {@return what it names, at least one thing, each once} */
        ImmutableList<Contested> contested();

        /** Refuses an objection that names nothing, or a thing twice. */
        @Value.Check
        default void check() {
            Faults.in("objection " + id())
                    .check(!contested().isEmpty(), "contested", "nothing", "the evidence that it is about", "4.3")
                    .check(
                            contested().stream().distinct().count()
                                    == contested().size(),
                            "contested",
                            contested().stream().map(Contested::subject).toList(),
                            "each thing once",
                            "4.3")
                    .refuse();
        }

        @Override
        default Optional<AppraisalCycle.Event> event() {
            return Optional.of(AppraisalCycle.Event.OBJECT);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("cycle.objected"))
                    .put("id", id())
                    .put("employee", employee())
                    .list("contested", contested(), Contested::form)
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param id identifier of the objection
         * @param employee whose card it is about
         * @param contested what it names, at least one thing, each once
         * @return the step
         * @throws InvalidValueException if it names nothing, or a thing twice
         */
        static Objected of(Stamp stamp, ObjectionId id, EmployeeId employee, Iterable<Contested> contested) {
            return ImmutableObjected.of(stamp, id, employee, ImmutableList.copyOf(contested));
        }
    }

    /** An objection was decided: about each thing that it names, and what replaces it. */
    @Value.Immutable
    sealed interface Decided extends AppraisalCycleStep permits ImmutableDecided {

        @Override
        Stamp stamp();

        /** {@return the objection} */
        ObjectionId id();

        /** {@return who decided} */
        EmployeeId decider();

        /** {@return what was decided about each thing} */
        ImmutableList<Decision> decisions();

        @Override
        default Optional<AppraisalCycle.Event> event() {
            return Optional.of(AppraisalCycle.Event.DECIDE);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("cycle.decided"))
                    .put("id", id())
                    .put("decider", decider())
                    .list("decisions", decisions(), Decision::form)
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param id the objection
         * @param decider who decided
         * @param decisions what was decided about each thing that the objection names
         * @return the step
         */
        static Decided of(Stamp stamp, ObjectionId id, EmployeeId decider, Iterable<Decision> decisions) {
            return ImmutableDecided.of(stamp, id, decider, ImmutableList.copyOf(decisions));
        }
    }

    /** A named person confirmed what the cards do to pay. */
    @Value.Immutable
    sealed interface Confirmed extends AppraisalCycleStep permits ImmutableConfirmed {

        @Override
        Stamp stamp();

        /** {@return who confirmed} */
        EmployeeId confirmer();

        /** {@return who confirmed the confirmer's own card; present where the confirmer has one} */
        Optional<EmployeeId> second();

        /** {@return the digest of the appraisal that was confirmed} */
        String appraisal();

        @Override
        default Optional<AppraisalCycle.Event> event() {
            return Optional.of(AppraisalCycle.Event.CONFIRM);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("cycle.confirmed"))
                    .put("confirmer", confirmer())
                    .put("second", second())
                    .put("appraisal", appraisal())
                    .build();
        }

        /**
         * Returns a step. Nobody confirms about himself: where the confirmer has a card in the appraisal, another confirms that one.
         *
         * @param stamp who and when
         * @param confirmer who confirms
         * @param second who confirms the confirmer's own card, empty where the confirmer has none
         * @param appraisal the appraisal that is confirmed
         * @return the step
         * @throws ClauseBreachException if the confirmer has a card and nobody else confirms it (clause 4.4.1)
         */
        static Confirmed of(Stamp stamp, EmployeeId confirmer, Optional<EmployeeId> second, CycleAppraisal appraisal) {
            boolean own = appraisal.scorecard(confirmer).isPresent();
            if ((own && second.isEmpty()) || second.filter(confirmer::equals).isPresent()) {
                throw new ClauseBreachException(
                        "appraisal of " + appraisal.month(),
                        confirmer + " would confirm about " + confirmer,
                        Clause.PAY,
                        "Name another who confirms the card of " + confirmer + ".");
            }
            return ImmutableConfirmed.of(stamp, confirmer, second, appraisal.digest());
        }
    }

    /** The month was sealed. */
    @Value.Immutable
    sealed interface Sealed extends AppraisalCycleStep permits ImmutableSealed {

        @Override
        Stamp stamp();

        /** {@return the seal} */
        Seal seal();

        /** {@return the digest of the appraisal that it covers} */
        String appraisal();

        /** {@return the digest of the steps that it covers} */
        String covered();

        @Override
        default Optional<AppraisalCycle.Event> event() {
            return Optional.of(AppraisalCycle.Event.SEAL);
        }

        @Override
        default CanonicalForm form() {
            return seal().writeTo(stamp().writeTo(CanonicalForm.of("cycle.sealed")), "seal.")
                    .put("appraisal", appraisal())
                    .put("covered", covered())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param seal the seal
         * @param content what it covers
         * @return the step
         * @throws InvalidValueException if the seal covers something else
         */
        static Sealed of(Stamp stamp, Seal seal, CycleContent content) {
            Faults.in("seal of " + seal.cycle())
                    .check(
                            seal.content().equals(content.digest()),
                            "content",
                            content.digest(),
                            "what the seal covers, " + seal.content(),
                            "4.3")
                    .refuse();
            return ImmutableSealed.of(stamp, seal, content.appraisal(), AppraisalCycle.digest(content.steps()));
        }
    }

    /** The pay office took the result over. */
    @Value.Immutable
    sealed interface Applied extends AppraisalCycleStep permits ImmutableApplied {

        @Override
        Stamp stamp();

        /** {@return the link of the seal under which it was taken over} */
        String link();

        @Override
        default Optional<AppraisalCycle.Event> event() {
            return Optional.of(AppraisalCycle.Event.APPLY);
        }

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("cycle.applied"))
                    .put("link", link())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param link link of the seal under which it was taken over
         * @return the step
         */
        static Applied of(Stamp stamp, String link) {
            return ImmutableApplied.of(stamp, link);
        }
    }

    /**
     * Reads a step from its canonical form.
     *
     * @param form the form
     * @return the step
     * @throws InvalidValueException if it is none of this family
     */
    static AppraisalCycleStep read(CanonicalForm form) {
        return StepForms.read(form);
    }
}
