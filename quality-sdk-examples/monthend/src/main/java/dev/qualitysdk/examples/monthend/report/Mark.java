package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.judgement.kpi.IndicatorResult;

/**
 * A verdict as it is shown: by colour, by the shape of its mark and by a word, so that none of them is needed alone.
 *
 * @param css the class of its colour and the name of its mark
 * @param word the word in the reader's language
 */
record Mark(String css, String word) {

    static Mark of(IndicatorResult.Result result, Texts texts) {
        return switch (result) {
            case MET -> met(texts);
            case MISSED -> missed(texts);
            case INSUFFICIENT -> new Mark("few", texts.say("few"));
            case NO_DATA -> none(texts);
        };
    }

    static Mark met(Texts texts) {
        return new Mark("met", texts.say("met"));
    }

    static Mark missed(Texts texts) {
        return new Mark("missed", texts.say("missed"));
    }

    static Mark none(Texts texts) {
        return new Mark("none", texts.say("none"));
    }
}
