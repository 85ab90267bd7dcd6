package eu.atmpatlas.graph.database;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Applies the thread's {@link Deadline} to the reads of Spring Data repositories, as {@link Graph}
 * does for its own. The database ends the transaction at the deadline, rounded up to whole seconds,
 * and {@link GraphTimeoutException} is thrown.
 */
public final class RepositoryDeadline implements BeanPostProcessor {

    private final ObjectProvider<? extends PlatformTransactionManager> transactionManagers;
    private final Supplier<DatabaseGuard> guard;

    /**
     * @param transactionManagers managers of the repositories' transactions
     * @param guard checked before each read
     */
    public RepositoryDeadline(
            ObjectProvider<? extends PlatformTransactionManager> transactionManagers,
            Supplier<DatabaseGuard> guard) {
        this.transactionManagers = transactionManagers;
        this.guard = guard;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof RepositoryFactoryBeanSupport<?, ?, ?> repositories) {
            MethodInterceptor withinDeadline = this::withinDeadline;
            repositories.addRepositoryFactoryCustomizer(factory ->
                    factory.addRepositoryProxyPostProcessor(
                            (proxy, _) -> proxy.addAdvice(0, withinDeadline)));
        }
        return bean;
    }

    @Nullable Object withinDeadline(MethodInvocation invocation) throws Throwable {
        guard.get().demandReadable();
        Deadline deadline = Deadline.current();
        if (deadline == null) {
            return invocation.proceed();
        }
        Duration remaining = deadline.remaining();
        if (remaining.toMillis() <= 0) {
            throw new GraphTimeoutException("the deadline passed before the transaction began");
        }
        var transaction = new TransactionTemplate(transactionManagers.getObject());
        transaction.setReadOnly(true);
        transaction.setTimeout((int) Math.ceilDiv(remaining.toMillis(), 1_000L));
        try {
            return transaction.execute(_ -> proceed(invocation));
        } catch (RuntimeException failure) {
            // This includes exceptions from completing a transaction that the database had ended.
            throw deadline.remaining().isNegative()
                    ? new GraphTimeoutException(
                            "the database ended the transaction at the deadline", failure)
                    : failure;
        }
    }

    private static @Nullable Object proceed(MethodInvocation invocation) {
        try {
            return invocation.proceed();
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable undeclared) {
            throw new java.lang.reflect.UndeclaredThrowableException(undeclared);
        }
    }
}
