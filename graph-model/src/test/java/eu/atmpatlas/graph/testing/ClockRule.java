package eu.atmpatlas.graph.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/** Architecture rule: the current day comes from the {@link Clock} bean, in its zone. */
public final class ClockRule {

    private static final Set<String> CALENDAR =
            Set.of(
                    LocalDate.class.getName(),
                    LocalDateTime.class.getName(),
                    OffsetDateTime.class.getName(),
                    ZonedDateTime.class.getName(),
                    Year.class.getName(),
                    YearMonth.class.getName());

    /** No other class reads the day, the zone or a clock from the system. */
    public static final ArchRule DAYS_COME_FROM_THE_ONE_CLOCK =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("AtlasModelAutoConfiguration")
                    .should()
                    .accessTargetWhere(
                            DescribedPredicate.describe(
                                    "reads a day, a zone or a clock from the system",
                                    ClockRule::readsFromSystem))
                    .because("two clocks or zones give different days around midnight");

    private ClockRule() {}

    private static boolean readsFromSystem(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean ofClock =
                access instanceof JavaCall<?> call
                        && call.getTarget().getRawParameterTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(Clock.class));
        return CALENDAR.contains(owner) && name.equals("now") && !ofClock
                || owner.equals(ZoneId.class.getName()) && name.equals("systemDefault")
                || owner.equals(Clock.class.getName()) && name.startsWith("system");
    }
}
