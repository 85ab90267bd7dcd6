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

/**
 * Holds what is read through Spring Data's repositories to the thread's {@link Deadline}, as {@link
 * Graph} holds what it reads: the database ends it by then, rounded up to whole seconds, and {@link
 * GraphTimeoutException} is thrown.
 */
public final class MappedReads implements BeanPostProcessor {

    private final ObjectProvider<? extends PlatformTransactionManager> transactions;

    /**
     * @param transactions whose transactions the repositories join
     */
    public MappedReads(ObjectProvider<? extends PlatformTransactionManager> transactions) {
        this.transactions = transactions;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof RepositoryFactoryBeanSupport<?, ?, ?> repositories) {
            MethodInterceptor inTime = this::inTime;
            repositories.addRepositoryFactoryCustomizer(factory ->
                    factory.addRepositoryProxyPostProcessor(
                            (proxy, _) -> proxy.addAdvice(0, inTime)));
        }
        return bean;
    }

    @Nullable Object inTime(MethodInvocation read) throws Throwable {
        Deadline deadline = Deadline.current();
        if (deadline == null) {
            return read.proceed();
        }
        Duration left = deadline.left();
        if (left.toMillis() <= 0) {
            throw new GraphTimeoutException("the time was over before the transaction began");
        }
        var transaction = new TransactionTemplate(transactions.getObject());
        transaction.setReadOnly(true);
        transaction.setTimeout((int) Math.ceilDiv(left.toMillis(), 1_000L));
        try {
            return transaction.execute(_ -> proceed(read));
        } catch (RuntimeException failure) {
            // Also what the end of a transaction throws that the database had ended before.
            throw deadline.left().isNegative()
                    ? new GraphTimeoutException(
                            "the database ended the transaction in time", failure)
                    : failure;
        }
    }

    private static @Nullable Object proceed(MethodInvocation read) {
        try {
            return read.proceed();
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable undeclared) {
            throw new java.lang.reflect.UndeclaredThrowableException(undeclared);
        }
    }
}
