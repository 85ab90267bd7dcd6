package eu.atmpatlas.graph.database;

import org.neo4j.logging.Log;
import org.neo4j.logging.LogProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the engine's user log to the application's log. Each level below warning becomes one level
 * lower, because the engine's information ("Bolt enabled on ...") is detail for the application.
 * The engine's debug log stays in its own folder.
 */
final class EngineLog implements LogProvider {

    @Override
    public Log getLog(Class<?> type) {
        return getLog(type.getName());
    }

    @Override
    public Log getLog(String name) {
        return new Slf4jLog(LoggerFactory.getLogger(name));
    }

    private record Slf4jLog(Logger log) implements Log {

        @Override
        public boolean isDebugEnabled() {
            return log.isTraceEnabled();
        }

        @Override
        public void debug(String message) {
            log.trace(message);
        }

        @Override
        public void debug(String message, Throwable cause) {
            log.trace(message, cause);
        }

        @Override
        public void debug(String format, Object... arguments) {
            if (log.isTraceEnabled()) {
                log.trace(format.formatted(arguments));
            }
        }

        @Override
        public void info(String message) {
            log.debug(message);
        }

        @Override
        public void info(String message, Throwable cause) {
            log.debug(message, cause);
        }

        @Override
        public void info(String format, Object... arguments) {
            if (log.isDebugEnabled()) {
                log.debug(format.formatted(arguments));
            }
        }

        @Override
        public void warn(String message) {
            log.warn(message);
        }

        @Override
        public void warn(String message, Throwable cause) {
            log.warn(message, cause);
        }

        @Override
        public void warn(String format, Object... arguments) {
            log.warn(format.formatted(arguments));
        }

        @Override
        public void error(String message) {
            log.error(message);
        }

        @Override
        public void error(String message, Throwable cause) {
            log.error(message, cause);
        }

        @Override
        public void error(String format, Object... arguments) {
            log.error(format.formatted(arguments));
        }
    }
}
