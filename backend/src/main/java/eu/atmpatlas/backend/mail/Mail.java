package eu.atmpatlas.backend.mail;

import eu.atmpatlas.graph.mail.Outbox;
import eu.atmpatlas.graph.mail.OutgoingMessage;

import jakarta.annotation.PreDestroy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Sends mail in the background. Each message is in the outbox first, so it survives a restart. A
 * message that fails waits there until the next message, or until the administrator sends again.
 */
@Component
public class Mail {

    private static final Logger LOG = LoggerFactory.getLogger(Mail.class);

    private static final int BATCH = 50;

    private final Outbox outbox;
    private final ObjectProvider<JavaMailSender> sender;
    private final String from;
    private final ExecutorService background =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("mail").factory());

    Mail(
            Outbox outbox,
            ObjectProvider<JavaMailSender> sender,
            @Value("${atlas.mail.from:atlas@localhost}") String from) {
        this.outbox = outbox;
        this.sender = sender;
        this.from = from;
    }

    /** Whether there is a mail server. Without one, messages stay in the outbox. */
    public boolean isConfigured() {
        return sender.getIfAvailable() != null;
    }

    /**
     * Puts a message into the outbox, and sends it if there is a mail server.
     *
     * @param subject on one line; a line break would let the text forge headers
     * @throws IllegalArgumentException if recipient or subject contain a control character
     */
    public void send(String recipient, String subject, String text) {
        if (hasControlCharacter(recipient) || hasControlCharacter(subject)) {
            throw new IllegalArgumentException("a header must not contain control characters");
        }
        outbox.add(recipient, subject, text);
        sendWaiting();
    }

    /** Messages that have not been sent, the oldest first. */
    public List<OutgoingMessage> waiting() {
        return outbox.waiting(BATCH);
    }

    /** Starts to send what waits in the outbox. */
    public void sendWaiting() {
        JavaMailSender server = sender.getIfAvailable();
        if (server != null) {
            background.execute(() -> sendWaiting(server));
        }
    }

    private void sendWaiting(JavaMailSender server) {
        for (OutgoingMessage message : outbox.claim(BATCH)) {
            try {
                server.send(mail(message));
                outbox.sent(message.id());
            } catch (MailException failure) {
                LOG.warn("Cannot send a message", failure);
                outbox.failed(message.id(), failure.getClass().getSimpleName());
            }
        }
    }

    private SimpleMailMessage mail(OutgoingMessage message) {
        var mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(message.recipient());
        mail.setSubject(message.subject());
        mail.setText(message.text());
        return mail;
    }

    private static boolean hasControlCharacter(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        background.shutdown();
        if (!background.awaitTermination(60, TimeUnit.SECONDS)) {
            background.shutdownNow();
        }
    }
}
