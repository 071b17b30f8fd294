package app.kith.browser;

import app.kith.KithTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of the running site in a real browser: the same site as that of all other tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@KithTest
@interface BrowserTest {}
