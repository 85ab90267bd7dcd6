package eu.atmpatlas.backend.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.mail.Outbox;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.testing.MutableClock;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import java.util.Map;

/** Mail through a real SMTP server, and without one. */
@GraphTest
class MailTests {

    private static final long TIMEOUT_MS = 60_000;

    private final Outbox outbox;

    MailTests(Graph graph) {
        this.outbox = new Outbox(graph, new MutableClock());
    }

    @Test
    void aMessageIsSentOnceAndLeavesTheOutbox() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Mail mail = mail(server.getSmtp().getPort());
            assertThat(mail.isConfigured()).isTrue();
            mail.send("eva@site.example", "Uitnodiging voor Éva", "Tekst met é");
            assertThat(server.waitForIncomingEmail(TIMEOUT_MS, 1)).isTrue();
            mail.stop();

            var received = server.getReceivedMessages();
            assertThat(received).hasSize(1);
            assertThat(received[0].getSubject()).isEqualTo("Uitnodiging voor Éva");
            assertThat(received[0].getAllRecipients()).hasSize(1);
            assertThat(received[0].getContent().toString()).contains("Tekst met é");
            assertThat(outbox.waiting(10)).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void aMessageThatFailsWaitsAndIsSentLater() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        int port = server.getSmtp().getPort();
        server.stop();
        Mail broken = mail(port);
        broken.send("eva@site.example", "Later", "Text");
        broken.stop();
        assertThat(outbox.waiting(10))
                .singleElement()
                .satisfies(message -> assertThat(message.failure()).isNotNull());

        Mail absent = new Mail(outbox, providerOf(Map.of()), "atlas@atlas.example");
        assertThat(absent.isConfigured()).isFalse();
        absent.sendWaiting();
        assertThat(outbox.waiting(10)).hasSize(1);

        var repaired = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        repaired.start();
        try {
            Mail mail = mail(repaired.getSmtp().getPort());
            mail.sendWaiting();
            assertThat(repaired.waitForIncomingEmail(TIMEOUT_MS, 1)).isTrue();
            mail.stop();
            assertThat(outbox.waiting(10)).isEmpty();
        } finally {
            repaired.stop();
        }
    }

    @Test
    void aLineBreakCannotForgeAHeader() {
        Mail mail = new Mail(outbox, providerOf(Map.of()), "atlas@atlas.example");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mail.send("eva@site.example", "A\r\nBcc: all@x.example", "Text"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mail.send("eva@site.example\nBcc: x@x.example", "A", "Text"));
    }

    private Mail mail(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        return new Mail(outbox, providerOf(Map.of("sender", sender)), "atlas@atlas.example");
    }

    private static ObjectProvider<JavaMailSender> providerOf(Map<String, ?> beans) {
        return new StaticListableBeanFactory(Map.copyOf(beans))
                .getBeanProvider(JavaMailSender.class);
    }
}
