package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.lifecycle.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What two steps differ in, field by field, the recorded beside what the row says. */
final class Differences {

    private static final int MOST = 6;

    private Differences() {}

    /** Returns one line that shows both. */
    static String between(Step recorded, Step offered) {
        String left = recorded.form().kind();
        String right = offered.form().kind();
        if (!left.equals(right)) {
            return "recorded " + left + " at " + recorded.at() + ", the row says " + right + " at " + offered.at();
        }
        ImmutableSortedMap<String, String> was = recorded.form().fields();
        ImmutableSortedMap<String, String> is = offered.form().fields();
        TreeSet<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        List<String> shown = new ArrayList<>();
        for (String name : names) {
            String before = was.getOrDefault(name, "nothing");
            String now = is.getOrDefault(name, "nothing");
            if (!before.equals(now) && shown.size() < MOST) {
                shown.add(name + " recorded " + Reject.shorten(before) + ", the row says " + Reject.shorten(now));
            }
        }
        return left + ": " + String.join("; ", shown);
    }
}
