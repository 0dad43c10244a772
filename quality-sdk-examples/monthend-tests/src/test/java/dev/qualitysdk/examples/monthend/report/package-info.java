/** What a month report must show, seen from outside: its files, its lines, and its page in a browser. */
@NullMarked
package dev.qualitysdk.examples.monthend.report;

import org.jspecify.annotations.NullMarked;
