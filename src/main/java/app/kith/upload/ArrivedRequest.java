package app.kith.upload;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose form has been read already: what was typed are its parameters, behind those of its address. */
final class ArrivedRequest extends HttpServletRequestWrapper {

    private final Map<String, List<String>> typed;
    private @Nullable Map<String, String[]> parameters;

    ArrivedRequest(HttpServletRequest request, Map<String, List<String>> typed) {
        super(request);
        this.typed = typed;
    }

    /** Only once somebody asks: an address that is not text is for those to say who look at it. */
    @Override
    public Map<String, String[]> getParameterMap() {
        if (parameters == null) {
            var all = new LinkedHashMap<String, List<String>>();
            super.getParameterMap().forEach((name, values) -> all.put(name, new ArrayList<>(Arrays.asList(values))));
            typed.forEach((name, values) -> all.computeIfAbsent(name, none -> new ArrayList<>()).addAll(values));
            var arrays = new LinkedHashMap<String, String[]>();
            all.forEach((name, values) -> arrays.put(name, values.toArray(String[]::new)));
            parameters = Collections.unmodifiableMap(arrays);
        }
        return parameters;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public Collection<Part> getParts() {
        return List.of();
    }

    @Override
    public @Nullable Part getPart(String name) {
        return null;
    }
}
