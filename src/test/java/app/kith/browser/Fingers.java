package app.kith.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/** Fingers on a touch screen, as the browser's own protocol moves them: as many as there are pairs of numbers. */
class Fingers {

    private final CDPSession session;

    Fingers(CDPSession session) {
        this.session = session;
    }

    void touch(double... xy) {
        send("touchStart", xy);
    }

    void move(double... xy) {
        send("touchMove", xy);
    }

    void lift() {
        send("touchEnd");
    }

    private void send(String type, double... xy) {
        var points = new JsonArray();
        for (int i = 0; i < xy.length; i += 2) {
            var point = new JsonObject();
            point.addProperty("x", xy[i]);
            point.addProperty("y", xy[i + 1]);
            point.addProperty("id", i);
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        session.send("Input.dispatchTouchEvent", event);
    }
}
