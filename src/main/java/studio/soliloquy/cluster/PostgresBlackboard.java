package studio.soliloquy.cluster;

import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table whose changes PostgreSQL does not log: writing to it costs the disk little. */
class PostgresBlackboard implements Blackboard, InitializingBean {
    private final JdbcClient sql;

    PostgresBlackboard(JdbcClient sql) {
        this.sql = sql;
    }

    /** The migration's words have to suit every database, and only this one has such tables. */
    @Override
    public void afterPropertiesSet() {
        boolean logged = sql.sql("select relpersistence = 'p' from pg_class where oid = 'blackboard'::regclass")
                .query(Boolean.class)
                .single();
        if (logged) {
            sql.sql("alter table blackboard set unlogged").update();
        }
        sql.sql("delete from blackboard where written_at < now() - interval '1 day'")
                .update();
    }

    @Override
    public void write(String name, byte[] content) {
        sql.sql("""
                insert into blackboard (name, content, written_at) values (:name, :content, now())
                on conflict (name) do update set content = excluded.content, written_at = excluded.written_at""").param("name", name).param("content", content).update();
    }

    @Override
    public Optional<byte[]> read(String name) {
        return sql.sql("select content from blackboard where name = :name")
                .param("name", name)
                .query(byte[].class)
                .optional();
    }

    @Override
    public void wipe(String name) {
        sql.sql("delete from blackboard where name = :name").param("name", name).update();
    }
}
