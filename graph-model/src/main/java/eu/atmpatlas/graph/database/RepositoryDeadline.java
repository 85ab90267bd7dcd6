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
 * Holds what is read through Spring Data's repositories to the thread's {@link Deadline}, as {@link
 * Graph} holds what it reads: the database ends it by then, rounded up to whole seconds, and {@link
 * GraphTimeoutException} is thrown.
 */
public final class RepositoryDeadline implements BeanPostProcessor {

    private final ObjectProvider<? extends PlatformTransactionManager> transactionManagers;
    private final Supplier<DatabaseGuard> guard;

    /**
     * @param transactions whose transactions the repositories join
     * @param guard asked before each
     */
    public RepositoryDeadline(
            ObjectProvider<? extends PlatformTransactionManager> transactions,
            Supplier<DatabaseGuard> guard) {
        this.transactionManagers = transactions;
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
            throw new GraphTimeoutException("the time was over before the transaction began");
        }
        var transaction = new TransactionTemplate(transactionManagers.getObject());
        transaction.setReadOnly(true);
        transaction.setTimeout((int) Math.ceilDiv(remaining.toMillis(), 1_000L));
        try {
            return transaction.execute(_ -> proceed(invocation));
        } catch (RuntimeException failure) {
            // Also what the end of a transaction throws that the database had ended before.
            throw deadline.remaining().isNegative()
                    ? new GraphTimeoutException(
                            "the database ended the transaction in time", failure)
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
