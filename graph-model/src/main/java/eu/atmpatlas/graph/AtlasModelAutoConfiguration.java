package eu.atmpatlas.graph;

import eu.atmpatlas.graph.access.ApiKeys;
import eu.atmpatlas.graph.account.AccountAudit;
import eu.atmpatlas.graph.account.AccountSessions;
import eu.atmpatlas.graph.account.Accounts;
import eu.atmpatlas.graph.account.Challenges;
import eu.atmpatlas.graph.account.Invitations;
import eu.atmpatlas.graph.account.Passkeys;
import eu.atmpatlas.graph.cache.RecordCache;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.change.GraphChangeLog;
import eu.atmpatlas.graph.connector.ConnectorRuns;
import eu.atmpatlas.graph.curation.AuditTrail;
import eu.atmpatlas.graph.curation.ChangeReverts;
import eu.atmpatlas.graph.curation.ProposalDecisions;
import eu.atmpatlas.graph.curation.Proposals;
import eu.atmpatlas.graph.curation.RecordEdits;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.mail.Outbox;
import eu.atmpatlas.graph.migration.MigratedGraph;
import eu.atmpatlas.graph.part.Parts;
import eu.atmpatlas.graph.projection.Projection;
import eu.atmpatlas.graph.projection.ProjectionRunner;
import eu.atmpatlas.graph.provenance.SourceRepository;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.validity.StatementValidity;
import eu.atmpatlas.graph.version.DataVersionReader;
import eu.atmpatlas.graph.version.DataVersions;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.webhook.Webhooks;
import eu.atmpatlas.graph.write.ImportTransactions;
import eu.atmpatlas.graph.write.WriteService;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import java.time.Clock;

/** Configures the services that read and write the graph. */
@AutoConfiguration(after = AtlasGraphAutoConfiguration.class)
class AtlasModelAutoConfiguration {

    /**
     * The clock that all services use. It is in UTC, so that a day begins at the same time on every
     * instance.
     */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    CommitSignal commitSignal() {
        return new CommitSignal();
    }

    @Bean
    ChangeLog changeLog(MigratedGraph migrated) {
        return new GraphChangeLog(migrated.graph());
    }

    @Bean
    ProjectionRunner projectionRunner(
            ChangeLog log, CommitSignal signal, ObjectProvider<Projection> projections) {
        return new ProjectionRunner(log, signal, projections.orderedStream().toList());
    }

    @Bean
    Vocabularies vocabularies(MigratedGraph migrated) {
        return new Vocabularies(migrated.graph());
    }

    @Bean
    Entities entities(MigratedGraph migrated) {
        return new Entities(migrated.graph());
    }

    @Bean
    Parts parts(MigratedGraph migrated) {
        return new Parts(migrated.graph());
    }

    /**
     * {@code atlas.records.kept} is the maximum number of records in memory, and also of sources
     * and of relation pages.
     */
    @Bean
    RecordCache recordCache(
            Entities entities,
            Relations relations,
            SourceRepository sources,
            ChangeLog log,
            CommitSignal signal,
            @Value("${atlas.records.kept:20000}") int maxSize) {
        return new RecordCache(entities, relations, sources, log, signal, maxSize);
    }

    /** Earlier versions of the data. */
    @Bean
    DataVersions dataVersions(MigratedGraph migrated, ChangeLog log) {
        return new DataVersions(new DataVersionReader(migrated.graph(), log));
    }

    @Bean
    Relations relations(MigratedGraph migrated) {
        return new Relations(migrated.graph());
    }

    @Bean
    WriteService writeService(
            MigratedGraph migrated, Vocabularies vocabularies, CommitSignal signal, Clock clock) {
        return new WriteService(migrated.graph(), vocabularies, signal, clock);
    }

    @Bean
    StatementValidity statementValidity(
            MigratedGraph migrated, WriteService writeService, ChangeLog log, Clock clock) {
        return new StatementValidity(migrated.graph(), writeService, log, clock);
    }

    @Bean
    Proposals proposals(
            MigratedGraph migrated,
            Vocabularies vocabularies,
            WriteService writeService,
            Clock clock) {
        return new Proposals(migrated.graph(), vocabularies, writeService, clock);
    }

    @Bean
    ProposalDecisions proposalDecisions(
            MigratedGraph migrated,
            Vocabularies vocabularies,
            WriteService writeService,
            Clock clock) {
        return new ProposalDecisions(migrated.graph(), vocabularies, writeService, clock);
    }

    @Bean
    RecordEdits recordEdits(
            MigratedGraph migrated,
            Vocabularies vocabularies,
            WriteService writeService,
            Clock clock) {
        return new RecordEdits(migrated.graph(), vocabularies, writeService, clock);
    }

    @Bean
    ChangeReverts changeReverts(
            MigratedGraph migrated, ChangeLog log, WriteService writeService, Clock clock) {
        return new ChangeReverts(migrated.graph(), log, writeService, clock);
    }

    @Bean
    AuditTrail auditTrail(MigratedGraph migrated, Clock clock) {
        return new AuditTrail(migrated.graph(), clock);
    }

    @Bean
    Webhooks webhooks(MigratedGraph migrated, Clock clock) {
        return new Webhooks(migrated.graph(), clock);
    }

    @Bean
    ApiKeys apiKeys(MigratedGraph migrated, Clock clock) {
        return new ApiKeys(migrated.graph(), clock);
    }

    @Bean
    Accounts accounts(MigratedGraph migrated, Clock clock) {
        return new Accounts(migrated.graph(), clock);
    }

    @Bean
    AccountSessions accountSessions(MigratedGraph migrated, Clock clock) {
        return new AccountSessions(migrated.graph(), clock);
    }

    @Bean
    Passkeys passkeys(MigratedGraph migrated) {
        return new Passkeys(migrated.graph());
    }

    @Bean
    Challenges challenges(MigratedGraph migrated, Clock clock) {
        return new Challenges(migrated.graph(), clock);
    }

    @Bean
    Invitations invitations(MigratedGraph migrated, Clock clock) {
        return new Invitations(migrated.graph(), clock);
    }

    @Bean
    AccountAudit accountAudit(MigratedGraph migrated) {
        return new AccountAudit(migrated.graph());
    }

    @Bean
    Outbox outbox(MigratedGraph migrated, Clock clock) {
        return new Outbox(migrated.graph(), clock);
    }

    @Bean
    ConnectorRuns connectorRuns(MigratedGraph migrated) {
        return new ConnectorRuns(migrated.graph());
    }

    @Bean
    ImportTransactions importTransactions(
            MigratedGraph migrated, ChangeLog log, WriteService writeService) {
        return new ImportTransactions(migrated.graph(), log, writeService);
    }
}
