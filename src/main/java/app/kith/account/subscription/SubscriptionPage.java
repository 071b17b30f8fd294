package app.kith.account.subscription;

/**
 * What somebody has settled about letters.
 *
 * @param wanted whether those about offers come
 * @param confirmed whether the account owns its address; before that none comes
 */
public record SubscriptionPage(boolean wanted, boolean confirmed) {}
