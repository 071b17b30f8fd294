package app.kith.outward.sitemap;

import app.kith.keyset.Place;

/** A page, and where it stands among its kind. */
record Location(Place place, String path) {}
