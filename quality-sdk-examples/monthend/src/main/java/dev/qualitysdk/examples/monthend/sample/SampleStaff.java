package dev.qualitysdk.examples.monthend.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The invented employees: ten in each of three branches, each good or poor at what the job asks. */
final class SampleStaff {

    static final List<String> BRANCHES = List.of("east", "west", "harbour");

    /** What an employee does. */
    enum Role {
        DUTY,
        SERVICE,
        LEADER,
        MATE,
        DEPOT,
        INSPECTOR
    }

    /** An employee; of a thousand tasks so many are done well. */
    record Person(String id, String branch, Role role, int care) {}

    private static final List<Role> ROLES = List.of(
            Role.DUTY,
            Role.SERVICE,
            Role.LEADER,
            Role.LEADER,
            Role.LEADER,
            Role.LEADER,
            Role.MATE,
            Role.MATE,
            Role.DEPOT,
            Role.INSPECTOR);

    /** By branch and place in it: who is excellent, who is ordinary, and who is not. */
    private static final int[][] CARE = {
        {985, 990, 985, 965, 940, 975, 960, 950, 985, 980},
        {955, 960, 975, 900, 985, 950, 960, 950, 960, 980},
        {915, 880, 960, 985, 860, 930, 960, 950, 930, 980}
    };

    private final List<Person> people = new ArrayList<>();

    SampleStaff() {
        for (int b = 0; b < BRANCHES.size(); b++) {
            for (int i = 0; i < ROLES.size(); i++) {
                String id = String.format(Locale.ROOT, "E-%02d", b * ROLES.size() + i + 1);
                people.add(new Person(id, BRANCHES.get(b), ROLES.get(i), CARE[b][i]));
            }
        }
    }

    /** Returns all of a role in a branch. */
    List<Person> of(String branch, Role role) {
        return people.stream()
                .filter(p -> p.branch().equals(branch) && p.role() == role)
                .toList();
    }

    /** Returns the one of a role in a branch, or the first. */
    Person one(String branch, Role role) {
        return of(branch, role).get(0);
    }

    /** Returns everybody. */
    List<Person> all() {
        return people;
    }

    /** Returns {@code employees.csv}: one came in the middle of the month, one left, one moved to another team on other pay. */
    SampleCsv file() {
        SampleCsv file = new SampleCsv(
                "employees.csv", "employee", "branch", "team", "wage", "base_bonus", "employed_from", "employed_to");
        for (Person person : people) {
            String team = team(person);
            int wage = wage(person.role());
            int bonus = wage / 5;
            switch (person.id()) {
                case "E-08" -> stretch(file, person, team, wage, bonus, "2026-05-12", "");
                case "E-17" -> stretch(file, person, team, wage, bonus, "2024-03-01", "2026-05-21");
                case "E-27" -> {
                    stretch(file, person, "harbour-1", wage, bonus, "2023-09-01", "2026-05-16");
                    stretch(file, person, "harbour-2", wage + 400, bonus + 100, "2026-05-16", "");
                }
                default -> stretch(file, person, team, wage, bonus, since(person), "");
            }
        }
        return file;
    }

    private static String since(Person person) {
        int number = Integer.parseInt(person.id().substring(2));
        return LocalDate.of(2019, 1, 1).plusMonths(number * 2L).toString();
    }

    private static String team(Person person) {
        return switch (person.role()) {
            case LEADER, MATE ->
                person.branch() + "-" + (Integer.parseInt(person.id().substring(2)) % 2 + 1);
            default -> person.branch() + "-office";
        };
    }

    private static int wage(Role role) {
        return switch (role) {
            case INSPECTOR -> 8_200;
            case LEADER -> 7_200;
            case DUTY, SERVICE -> 6_600;
            case DEPOT -> 6_200;
            case MATE -> 5_600;
        };
    }

    private static void stretch(
            SampleCsv file, Person person, String team, int wage, int bonus, String from, String until) {
        file.row()
                .put("employee", person.id())
                .put("branch", person.branch())
                .put("team", team)
                .put("wage", wage + ".00")
                .put("base_bonus", bonus + ".00")
                .put("employed_from", from)
                .put("employed_to", until);
    }
}
