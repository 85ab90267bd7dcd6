CREATE CONSTRAINT proposal_id IF NOT EXISTS FOR (n:Proposal) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT proposal_key IF NOT EXISTS FOR (n:Proposal) REQUIRE n.key IS UNIQUE;
CREATE INDEX proposal_created IF NOT EXISTS FOR (n:Proposal) ON (n.createdAt);
CREATE INDEX proposal_record IF NOT EXISTS FOR (n:Proposal) ON (n.record);
CREATE CONSTRAINT curation_audit_id IF NOT EXISTS FOR (n:CurationAudit) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT curation_audit_key IF NOT EXISTS FOR (n:CurationAudit) REQUIRE n.key IS UNIQUE;
