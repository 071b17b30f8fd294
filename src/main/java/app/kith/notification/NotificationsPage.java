package app.kith.notification;

import app.kith.keyset.Stretch;

/** @param older whether the member has read on, past the newest */
public record NotificationsPage(Stretch<Notification> notifications, boolean older) {}
