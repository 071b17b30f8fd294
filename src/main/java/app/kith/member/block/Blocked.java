package app.kith.member.block;

import app.kith.account.AccountId;

/** Somebody has blocked somebody. It is published within the transaction in which it was done. */
public record Blocked(AccountId by, AccountId other) {}
