package eu.atmpatlas.backend.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.backend.error.BadInputException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Webhooks reach only public addresses, and retries become less frequent. */
class WebhookUrlTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "192.0.2.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001::1",
                "2001:db8::1",
                "ff02::1"
            })
    void addressesThatAreNotPublicAreKnown(String address) throws Exception {
        assertThat(PublicAddressResolver.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.32.0.1",
                "100.128.0.1",
                "192.1.0.1",
                "198.20.0.1",
                "223.255.255.1",
                "2001:4860:4860::8888",
                "2a00:1450::1",
                "2600::1"
            })
    void publicAddressesAreLetThrough(String address) throws Exception {
        assertThat(PublicAddressResolver.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://8.8.8.8/hook, must begin with https://",
        "ftp://8.8.8.8/hook, must begin with https://",
        "https://localhost/hook, does not resolve to a public address",
        "https://[::1]/hook, does not resolve to a public address",
        "https://0x7f.1/hook, must have a host",
        "https://2130706433/hook, does not resolve to a public address",
        "https://user:secret@8.8.8.8/, must have a host",
        "https:///hook, must have a host",
        "not an address, is not a valid URL"
    })
    void invalidUrlsAreRefusedWithTheReason(String url, String reason) {
        assertThatThrownBy(
                        () -> WebhookUrlValidator.validate(url, new PublicAddressResolver(false)))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        wrong -> {
                            assertThat(wrong.field()).isEqualTo("url");
                            assertThat(wrong.reason()).contains(reason);
                        });
    }

    @Test
    void aNameThatComesToLeadInsideIsNotConnectedTo() throws Exception {
        try (var receiver = new WebhookReceiver();
                var guarded =
                        new MessageSender(
                                new PublicAddressResolver(false), Duration.ofSeconds(5))) {
            var outcome =
                    guarded.send(
                            receiver.url(), List.of(MessageSignature.newSecret()), "msg_1", "{}");
            assertThat(outcome.isAccepted()).isFalse();
            assertThat(outcome.failure()).contains("not public");
            assertThat(receiver.all()).isEmpty();
        }
    }

    @Test
    void pausesDoubleUpToTheLongest() {
        var properties =
                new WebhookProperties(
                        false,
                        1,
                        9,
                        Duration.ofMillis(50),
                        Duration.ofMillis(500),
                        Duration.ofHours(1),
                        Duration.ofHours(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        1);
        var pauses = new ArrayList<Long>();
        for (int failures = 1; failures < 8; failures++) {
            pauses.add(properties.pauseAfterFailures(failures).toMillis());
        }
        assertThat(pauses).containsExactly(50L, 100L, 200L, 400L, 500L, 500L, 500L);
    }
}
