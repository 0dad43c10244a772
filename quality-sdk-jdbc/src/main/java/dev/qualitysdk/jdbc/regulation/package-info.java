/** The regulation and official days in JSON: read strictly with every fault and its place at once, written so that it reads back the same. */
@NullMarked
package dev.qualitysdk.jdbc.regulation;

import org.jspecify.annotations.NullMarked;
