package dev.qualitysdk.judgement.review;

/** What training is about (clause 5.1.2). */
public enum TrainingTopic {
    /** Appearance, words, reception, attitude. */
    CONDUCT,
    /** The collection process, from booking to settlement. */
    PROCESS,
    /** Talking with customers, above all with those who complain. */
    COMMUNICATION,
    /** Safety at work. */
    SAFETY
}
