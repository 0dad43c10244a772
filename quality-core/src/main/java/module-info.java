/**
 * The core of Quality SDK: evidence, calendars, lifecycles, indicators and appraisal as pure functions and values.
 *
 * <p>It performs no input or output and needs neither Immutables nor JSpecify on a host's path.
 */
module dev.qualitysdk.core {
    requires transitive com.google.common;
    requires transitive org.joda.money;
    requires transitive org.threeten.extra;
    requires org.slf4j;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports dev.qualitysdk.basics;
    exports dev.qualitysdk.calendar;
    exports dev.qualitysdk.evidence;
    exports dev.qualitysdk.judgement.appraisal;
    exports dev.qualitysdk.judgement.cycle;
    exports dev.qualitysdk.judgement.definition;
    exports dev.qualitysdk.judgement.kpi;
    exports dev.qualitysdk.judgement.review;
    exports dev.qualitysdk.judgement.seal;
    exports dev.qualitysdk.lifecycle;
    exports dev.qualitysdk.regulation;
    exports dev.qualitysdk.regulation.version;
    exports dev.qualitysdk.rule;
    exports dev.qualitysdk.service.assessment;
    exports dev.qualitysdk.service.booking;
    exports dev.qualitysdk.service.commitment;
    exports dev.qualitysdk.service.complaint;
    exports dev.qualitysdk.service.customer;
    exports dev.qualitysdk.service.incident;
    exports dev.qualitysdk.service.lot;
    exports dev.qualitysdk.service.payment;
    exports dev.qualitysdk.service.privacy;
    exports dev.qualitysdk.service.reconciliation;
    exports dev.qualitysdk.service.settlement;
    exports dev.qualitysdk.service.stock;
    exports dev.qualitysdk.service.statistics;
    exports dev.qualitysdk.service.supervision;
    exports dev.qualitysdk.service.training;
    exports dev.qualitysdk.store;
}
