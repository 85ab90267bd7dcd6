CREATE CONSTRAINT change_webhook_id IF NOT EXISTS FOR (n:ChangeWebhook) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT change_dead_letter_id IF NOT EXISTS FOR (n:ChangeDeadLetter) REQUIRE n.id IS UNIQUE;
