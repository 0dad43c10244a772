/** The JDBC store of Quality SDK: journal, projections, migrations and month queries on a host's {@code DataSource}. */
module dev.qualitysdk.jdbc {
    requires transitive dev.qualitysdk.core;
    requires transitive java.sql;
    requires com.fasterxml.uuid;
    requires org.slf4j;
    requires tools.jackson.databind;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports dev.qualitysdk.jdbc;
}
