package dev.qualitysdk.rule;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;

/**
 * A clause of the service-quality regulation. Every rule, refusal and verdict names the clause it comes from; a number never
 * changes its meaning.
 */
public enum Clause {
    /** Clause 1.1, purpose (目的): standardise service, raise quality, meet demand, build reputation. */
    PURPOSE("1.1", "purpose", "目的"),
    /** Clause 1.2, scope (適用範圍): every employee, and the whole collection service from first contact to settlement. */
    SCOPE("1.2", "scope", "適用範圍"),
    /** Clause 1.3.1, customer first (以客戶為中心): efficient, convenient, high-quality service. */
    CUSTOMER_FIRST("1.3.1", "customer first", "以客戶為中心"),
    /** Clause 1.3.2, quality first (質量第一): every indicator is to reach a high standard. */
    QUALITY_FIRST("1.3.2", "quality first", "質量第一"),
    /** Clause 1.3.3, everyone takes part (全員參與): all employees take part in quality management. */
    EVERYONE_TAKES_PART("1.3.3", "everyone takes part", "全員參與"),
    /** Clause 1.3.4, continual improvement (持續改進): find problems, correct them in time, keep improving. */
    CONTINUAL_IMPROVEMENT("1.3.4", "continual improvement", "持續改進"),
    /** Clause 2.1.1, appearance (儀表): uniform worn, clothes tidy, badge shown. */
    APPEARANCE("2.1.1", "appearance", "儀表"),
    /** Clause 2.1.2, words (言行): polite language; no quarrel or conflict with a customer. */
    WORDS("2.1.2", "words", "言行"),
    /** Clause 2.1.3, reception (接待): active, friendly, patient in answering. */
    RECEPTION("2.1.3", "reception", "接待"),
    /** Clause 2.2.1, attitude (服務態度): the customer's need comes first. */
    ATTITUDE("2.2.1", "attitude", "服務態度"),
    /** Clause 2.2.2, complaints are accepted (誠懇接受投訴): accept sincerely, handle promptly, never pass the buck. */
    COMPLAINTS_ARE_ACCEPTED("2.2.2", "complaints are accepted", "誠懇接受投訴"),
    /** Clause 2.3.1, in time (及時響應): respond to demand in time; be on site within the prescribed time. */
    IN_TIME("2.3.1", "in time", "及時響應"),
    /** Clause 2.3.2, no needless waiting (減少等待): work through the process efficiently. */
    NO_NEEDLESS_WAITING("2.3.2", "no needless waiting", "減少等待"),
    /** Clause 3.1.1, booking channels (預約渠道): several channels: telephone, online platform and more. */
    BOOKING_CHANNELS("3.1.1", "booking channels", "預約渠道"),
    /** Clause 3.1.2, record of demand (記錄需求): record kinds, quantities, place and appointed time exactly, politely. */
    RECORD_OF_DEMAND("3.1.2", "record of demand", "記錄需求"),
    /** Clause 3.2.1, punctual arrival (準時上門): be there at the appointed time, not late. */
    PUNCTUAL_ARRIVAL("3.2.1", "punctual arrival", "準時上門"),
    /** Clause 3.2.2, assessment and price (評估定價): assess kind, quality and quantity on site; offer a reasonable price. */
    ASSESSMENT_AND_PRICE("3.2.2", "assessment and price", "評估定價"),
    /** Clause 3.2.3, explanation (說明): explain process and cautions, answer questions. */
    EXPLANATION("3.2.3", "explanation", "說明"),
    /** Clause 3.3.1, safe collection (安全回收): collect as assessed, organised, safe, efficient. */
    SAFE_COLLECTION("3.3.1", "safe collection", "安全回收"),
    /** Clause 3.3.2, sorting (分類): sort; different kinds are stored and transported apart. */
    SORTING("3.3.2", "sorting", "分類"),
    /** Clause 3.3.3, quantity record and label (數量記錄和標識): record each quantity, label each lot, prevent mix-ups. */
    QUANTITY_RECORD_AND_LABEL("3.3.3", "quantity record and label", "數量記錄和標識"),
    /** Clause 3.4.1, settlement in time (及時結算): pay as agreed (price and method) and in time. */
    SETTLEMENT_IN_TIME("3.4.1", "settlement in time", "及時結算"),
    /** Clause 3.4.2, receipt (收款憑證): hand over a proper receipt. */
    RECEIPT("3.4.2", "receipt", "收款憑證"),
    /** Clause 3.4.3, reconciliation (核對): record and check settlements so that accounts are clear and right. */
    RECONCILIATION("3.4.3", "reconciliation", "核對"),
    /** Clause 4.1.1, hotline and mailbox (熱線與郵箱): take complaints and suggestions. */
    HOTLINE_AND_MAILBOX("4.1.1", "hotline and mailbox", "熱線與郵箱"),
    /** Clause 4.1.2, patrol inspection (巡查): check conduct and process on site regularly. */
    PATROL_INSPECTION("4.1.2", "patrol inspection", "巡查"),
    /** Clause 4.1.3, customer reviews (客戶評價): on site, by telephone follow-up, online. */
    CUSTOMER_REVIEWS("4.1.3", "customer reviews", "客戶評價"),
    /** Clause 4.2.1, customer satisfaction (客戶滿意度): score from reviews, at least %. */
    CUSTOMER_SATISFACTION("4.2.1", "customer satisfaction", "客戶滿意度"),
    /** Clause 4.2.2, response timeliness (服務響應及時率): bookings answered within the prescribed time, over all bookings, at least %. */
    RESPONSE_TIMELINESS("4.2.2", "response timeliness", "服務響應及時率"),
    /** Clause 4.2.3, collection accuracy (廢品回收準確率): record against what was actually collected, at least %. */
    COLLECTION_ACCURACY("4.2.3", "collection accuracy", "廢品回收準確率"),
    /** Clause 4.2.4, complaint timeliness (投訴處理及時率): complaints completed within the prescribed time, at least %. */
    COMPLAINT_TIMELINESS("4.2.4", "complaint timeliness", "投訴處理及時率"),
    /** Clause 4.3, cycle (考核周期): a month; each employee, comprehensively. */
    CYCLE("4.3", "cycle", "考核周期"),
    /** Clause 4.4.1, pay (績效獎金): tied to performance bonus: reward the excellent, deduct from those below standard. */
    PAY("4.4.1", "pay", "績效獎金"),
    /** Clause 4.4.2, career (晉升、調薪、評優): an important basis for promotion, raise and honours. */
    CAREER("4.4.2", "career", "晉升、調薪、評優"),
    /** Clause 5.1.1, annual plan (年度計劃): contents, methods, times. */
    ANNUAL_PLAN("5.1.1", "annual plan", "年度計劃"),
    /** Clause 5.1.2, contents (內容): conduct, process, communication, safety. */
    CONTENTS("5.1.2", "contents", "內容"),
    /** Clause 5.2.1, internal course (內部培訓): internal courses. */
    INTERNAL_COURSE("5.2.1", "internal course", "內部培訓"),
    /** Clause 5.2.2, on-site coaching (現場指導): coaching on site, one senior to one junior. */
    ON_SITE_COACHING("5.2.2", "on-site coaching", "現場指導"),
    /** Clause 5.2.3, case analysis (案例分析): analysis of cases. */
    CASE_ANALYSIS("5.2.3", "case analysis", "案例分析"),
    /** Clause 5.2.4, external course (外部培訓): external courses. */
    EXTERNAL_COURSE("5.2.4", "external course", "外部培訓"),
    /** Clause 5.3.1, self-study (自主學習): encouraged. */
    SELF_STUDY("5.3.1", "self-study", "自主學習"),
    /** Clause 5.3.2, exchange (交流): share experience between employees. */
    EXCHANGE("5.3.2", "exchange", "交流"),
    /** Clause 6.1.1, natural disaster (自然災害): earthquake, flood, typhoon …. */
    NATURAL_DISASTER("6.1.1", "natural disaster", "自然災害"),
    /** Clause 6.1.2, safety accident (安全事故): fire, explosion, casualties …. */
    SAFETY_ACCIDENT("6.1.2", "safety accident", "安全事故"),
    /** Clause 6.1.3, escalated dispute (糾紛升級): a complaint that becomes a fierce conflict. */
    ESCALATED_DISPUTE("6.1.3", "escalated dispute", "糾紛升級"),
    /** Clause 6.2.1, report at once (立即報告): the people on site report to their superior immediately. */
    REPORT_AT_ONCE("6.2.1", "report at once", "立即報告"),
    /** Clause 6.2.2, activate the plan (啟動預案): start the plan quickly, organise the handling. */
    ACTIVATE_THE_PLAN("6.2.2", "activate the plan", "啟動預案"),
    /** Clause 6.2.3, natural disaster handling (自然災害處置): protect people and property, restore business soon. */
    NATURAL_DISASTER_HANDLING("6.2.3", "natural disaster handling", "自然災害處置"),
    /** Clause 6.2.4, accident handling (安全事故處置): rescue by the safety rules, support the authorities' investigation. */
    ACCIDENT_HANDLING("6.2.4", "accident handling", "安全事故處置"),
    /** Clause 6.2.5, dispute handling (糾紛處置): calm, communicate, settle, prevent escalation. */
    DISPUTE_HANDLING("6.2.5", "dispute handling", "糾紛處置"),
    /** Clause 6.3.1, review (總結分析): analyse causes, learn lessons. */
    REVIEW("6.3.1", "review", "總結分析"),
    /** Clause 6.3.2, revise the plan (修訂預案): make the plan more scientific and practical. */
    REVISE_THE_PLAN("6.3.2", "revise the plan", "修訂預案"),
    /** Clause 7.1.1, customer file (客戶檔案): basic data, demands, service history. */
    CUSTOMER_FILE("7.1.1", "customer file", "客戶檔案"),
    /** Clause 7.1.2, classified and secure (分類管理): classes, security, integrity. */
    CLASSIFIED_AND_SECURE("7.1.2", "classified and secure", "分類管理"),
    /** Clause 7.1.3, kept current (定期更新): update regularly. */
    KEPT_CURRENT("7.1.3", "kept current", "定期更新"),
    /** Clause 7.2.1, business records (業務數據): volumes, prices, settlements, exact. */
    BUSINESS_RECORDS("7.2.1", "business records", "業務數據"),
    /** Clause 7.2.2, statistics (統計分析): regular analysis for decisions. */
    STATISTICS("7.2.2", "statistics", "統計分析"),
    /** Clause 7.2.3, backup (備份): no data lost. */
    BACKUP("7.2.3", "backup", "備份"),
    /** Clause 8.1, interpretation (解釋權): rests with the director of human resources. */
    INTERPRETATION("8.1", "interpretation", "解釋權"),
    /** Clause 8.2, revision (修訂與完善): the regulation is revised over time. */
    REVISION("8.2", "revision", "修訂與完善");

    private final String number;
    private final String title;
    private final String term;

    Clause(String number, String title, String term) {
        this.number = number;
        this.title = title;
        this.term = term;
    }

    /**
     * Returns the number by which the clause is cited.
     *
     * @return such as {@code 4.2.2}
     */
    public String number() {
        return number;
    }

    /**
     * Returns the subject of the clause in English.
     *
     * @return such as {@code response timeliness}
     */
    public String title() {
        return title;
    }

    /**
     * Returns the subject of the clause in the field's Chinese term.
     *
     * @return such as {@code 服務響應及時率}
     */
    public String term() {
        return term;
    }

    /**
     * Returns the clause with a number.
     *
     * @param number such as {@code 4.2.2}
     * @return the clause
     * @throws InvalidValueException if the regulation has none with that number
     */
    public static Clause of(String number) {
        for (Clause clause : values()) {
            if (clause.number.equals(number)) {
                return clause;
            }
        }
        throw new InvalidValueException(
                "clause",
                ImmutableList.of(
                        Fault.of("clause", number, "the number of a clause of the regulation, such as 4.2.2")));
    }

    /**
     * Returns the number and the subject.
     *
     * @return such as {@code 4.2.2 response timeliness}
     */
    @Override
    public String toString() {
        return number + " " + title;
    }
}
