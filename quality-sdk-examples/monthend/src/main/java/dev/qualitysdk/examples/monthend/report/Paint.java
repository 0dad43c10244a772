package dev.qualitysdk.examples.monthend.report;

import dev.qualitysdk.judgement.kpi.IndicatorResult;

/** How a terminal paints text; in a pipe not at all. Whatever is painted also says in words what the colour says. */
enum Paint {
    /** Nothing but the text. */
    PLAIN,
    /** Colours and weights as ANSI sequences. */
    ANSI;

    String strong(String text) {
        return code("1", text);
    }

    String faint(String text) {
        return code("2", text);
    }

    String few(String text) {
        return code("33", text);
    }

    String verdict(IndicatorResult.Result result, String text) {
        return switch (result) {
            case MET -> code("32", text);
            case MISSED -> code("31;1", text);
            case INSUFFICIENT -> few(text);
            case NO_DATA -> faint(text);
        };
    }

    private String code(String code, String text) {
        return this == PLAIN ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
