package app.kith.feed;

import java.lang.reflect.InvocationTargetException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the plans by which the database finds what a site asks it: while somebody looks, each question is asked once more, to be explained. */
final class Plans implements QueryExecutionListener {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Set<String> large;
    private final int mostSorted;
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean reading;

    /**
     * @param large tables that nobody may have to read from one end to the other
     * @param mostSorted rows that one step may put in order
     */
    Plans(Set<String> large, int mostSorted) {
        this.large = large;
        this.mostSorted = mostSorted;
    }

    /** Lets a site that is to be started ask through this. */
    void watch(SpringApplicationBuilder site) {
        site.initializers(context -> context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? ProxyDataSourceBuilder.create(source).listener(Plans.this).build() : bean;
            }
        }));
    }

    /** What is to be said of what was asked meanwhile. */
    List<String> complaints(Runnable meanwhile) {
        complaints.clear();
        reading = true;
        try {
            meanwhile.run();
        } finally {
            reading = false;
        }
        return List.copyOf(complaints);
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (!reading || !execution.isSuccess()) return;
        for (QueryInfo query : queries) {
            String sql = query.getQuery().strip();
            if (sql.regionMatches(true, 0, "select", 0, 6)) judge(sql, explain(execution, query));
        }
    }

    private static JsonNode explain(ExecutionInfo execution, QueryInfo query) {
        try (var statement = execution.getStatement().getConnection().prepareStatement("explain (analyze, format json) " + query.getQuery())) {
            for (var set : query.getParametersList().getFirst()) set.getMethod().invoke(statement, set.getArgs());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return JSON.readTree(rows.getString(1)).get(0).get("Plan");
            }
        } catch (SQLException | IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException(query.getQuery(), failed);
        }
    }

    private void judge(String sql, JsonNode plan) {
        steps(plan).forEach(step -> {
            String kind = step.path("Node Type").asString();
            String table = step.path("Relation Name").asString();
            if (kind.equals("Seq Scan") && large.contains(table)) complain("reads all of " + table, sql);
            double rows = step.path("Plans").path(0).path("Actual Rows").asDouble();
            if (kind.equals("Sort") && rows > mostSorted) complain("sorts %.0f rows".formatted(rows), sql);
        });
    }

    private void complain(String what, String sql) {
        complaints.add(what + ": " + sql.replaceAll("\\s+", " "));
    }

    private static Stream<JsonNode> steps(JsonNode step) {
        return Stream.concat(Stream.of(step), step.path("Plans").valueStream().flatMap(Plans::steps));
    }
}
