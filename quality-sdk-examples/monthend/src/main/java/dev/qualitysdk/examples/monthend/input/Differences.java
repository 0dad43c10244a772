package dev.qualitysdk.examples.monthend.input;

import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.lifecycle.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** What two steps differ in, field by field, the recorded beside what the row says. */
final class Differences {

    private static final int MOST = 6;

    private Differences() {}

    /** Returns the fields in which two steps of one kind differ, sorted; none where their kinds differ. */
    static List<String> fields(Step recorded, Step offered) {
        ImmutableSortedMap<String, String> was = recorded.form().fields();
        ImmutableSortedMap<String, String> is = offered.form().fields();
        if (!recorded.form().kind().equals(offered.form().kind())) {
            return List.of();
        }
        TreeSet<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        names.removeIf(name -> Objects.equals(was.get(name), is.get(name)));
        return List.copyOf(names);
    }

    /** Returns one line that shows both. */
    static String between(Step recorded, Step offered) {
        String left = recorded.form().kind();
        String right = offered.form().kind();
        if (!left.equals(right)) {
            return "recorded " + left + " at " + recorded.at() + ", the row says " + right + " at " + offered.at();
        }
        ImmutableSortedMap<String, String> was = recorded.form().fields();
        ImmutableSortedMap<String, String> is = offered.form().fields();
        List<String> shown = new ArrayList<>();
        for (String name : fields(recorded, offered)) {
            if (shown.size() < MOST) {
                shown.add(name + " recorded " + Reject.shorten(was.getOrDefault(name, "nothing")) + ", the row says "
                        + Reject.shorten(is.getOrDefault(name, "nothing")));
            }
        }
        return left + ": " + String.join("; ", shown);
    }
}
