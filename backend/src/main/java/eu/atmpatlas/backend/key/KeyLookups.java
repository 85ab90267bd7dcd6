package eu.atmpatlas.backend.key;

import eu.atmpatlas.backend.error.ErrorCode;
import eu.atmpatlas.backend.limit.ApiKeyLookup;
import eu.atmpatlas.backend.limit.Client;
import eu.atmpatlas.backend.limit.ClientRegistry;
import eu.atmpatlas.backend.limit.RefusalMetrics;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks API keys up and charges for it. Keys that prove bad are paid from a budget of their own,
 * before they are looked up: a flood of unknown keys reaches neither the database nor the budget of
 * the address.
 */
@Component
public final class KeyLookups {

    /** Points that the look-up of a key costs. */
    private static final long LOOKUP_COST = 1;

    private final ClientRegistry clients;
    private final ApiKeyLookup keys;
    private final RefusalMetrics refusals;

    KeyLookups(ClientRegistry clients, ApiKeyLookup keys, RefusalMetrics refusals) {
        this.clients = clients;
        this.keys = keys;
        this.refusals = refusals;
    }

    /** The client that pays for the look-up of a request's key. */
    public Client payer(HttpServletRequest request) {
        return clients.keyLookupsOf(request);
    }

    /**
     * What the holder of a key may do; null if there is no such key, or it was revoked.
     *
     * @throws KeyLookupQuotaException if the payer has no points left
     */
    public ApiKeyLookup.@Nullable Allowance allowance(String key, Client payer) {
        if (!keys.isKnownKey(key) && !payer.budget().tryTake(LOOKUP_COST)) {
            refusals.count(payer.policy(), ErrorCode.RATE_LIMITED);
            throw new KeyLookupQuotaException(payer, LOOKUP_COST);
        }
        ApiKeyLookup.Allowance allowance = keys.allowance(key);
        if (allowance == null) {
            payer.penalise();
            refusals.count("unknown key", ErrorCode.UNAUTHORIZED);
        }
        return allowance;
    }
}
