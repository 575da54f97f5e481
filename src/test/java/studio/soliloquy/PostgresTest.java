package studio.soliloquy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.ContextConfiguration;

/** Lets a {@link StudioTest} run on PostgreSQL; skipped, with the reason, where this machine cannot run one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(PostgresTest.WherePostgresRuns.class)
@ContextConfiguration(initializers = TemporaryPostgres.class)
public @interface PostgresTest {

    /** Asks by starting it. */
    final class WherePostgresRuns implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return TemporaryPostgres.reasonNotToRun()
                    .map(reason -> ConditionEvaluationResult.disabled("no PostgreSQL runs here: " + reason))
                    .orElseGet(() -> ConditionEvaluationResult.enabled("PostgreSQL runs here"));
        }
    }
}
