-- The figures of `qunsh report bureau -o json` over many workspaces, read in place by DuckDB. Nobody is named.
--
-- 各工作区合并后的 `qunsh report bureau -o json` 统计，由 DuckDB 直接读取文件得出，不含个人信息。
--
--     for book in city/*; do qunsh -w "$book" workspace compact; done
--     duckdb -cmd "SET VARIABLE books = 'city/*'; SET VARIABLE first = '2026-09-01'; SET VARIABLE last = '2027-01-20'" \
--         -f bureau.sql
--
-- `books` is a pattern of workspaces that keep China's time; first and last are the days of the period; `moment`, where
-- it is set, is the moment at which mutes are counted. A figure that is not listed is 0. Left to the program is what a
-- policy has to judge: names, duties, days with too many messages.
-- 未列出的即为 0；须由规则判断的（昵称、未尽事项、消息过多的日子）仍由程序统计。

CREATE TEMP MACRO within(time) AS
  left(time, 10) BETWEEN getvariable('first') AND getvariable('last');

CREATE TEMP TABLE class_group AS SELECT unnest(content) FROM read_json(
  getvariable('books') || '/groups/*.json', format = 'unstructured',
  columns = {content: 'STRUCT(
    "group" STRUCT(school VARCHAR, status VARCHAR, convention JSON,
      ending STRUCT("at" VARCHAR)),
    members STRUCT("is" STRUCT(role VARCHAR, status VARCHAR, joined_at VARCHAR,
      verification JSON, mute STRUCT(until TIMESTAMPTZ),
      removal STRUCT("at" VARCHAR)))[],
    strikes STRUCT("is" STRUCT("at" VARCHAR, step VARCHAR, status VARCHAR,
      applied BOOLEAN))[],
    stars STRUCT("is" STRUCT("month" VARCHAR))[],
    matters STRUCT("is" STRUCT("at" VARCHAR, kind VARCHAR, state VARCHAR,
      grave BOOLEAN, history STRUCT("at" VARCHAR, what VARCHAR)[]))[])'})
WHERE content IS NOT NULL;
-- Who was released when the group ended was in it to its end. 群结束时才离群的，按在群计。
CREATE TEMP TABLE member AS SELECT * EXCLUDE (ending) REPLACE (
  CASE WHEN removal."at" = ending."at" THEN 'active' ELSE status END AS status)
FROM (SELECT unnest(m."is"), ending
  FROM (SELECT unnest(members) AS m, "group".ending AS ending FROM class_group));
CREATE TEMP TABLE strike AS SELECT unnest(s."is")
FROM (SELECT unnest(strikes) AS s FROM class_group) WHERE within(s."is"."at");
CREATE TEMP TABLE matter AS SELECT unnest(x."is")
FROM (SELECT unnest(matters) AS x FROM class_group) WHERE within(x."is"."at");

CREATE TEMP TABLE closing AS
SELECT list_filter(history, lambda h: h.what = 'closed')[-1]."at"[:10]::DATE - "at"[:10]::DATE AS days
FROM matter WHERE state = 'closed';

CREATE TEMP TABLE post AS SELECT filename AS file, unnest(p."is")
FROM (SELECT filename, unnest(content) AS p FROM read_json(
  getvariable('books') || '/posts/*/*.json', format = 'unstructured',
  filename = true, columns = {content: 'STRUCT("is" STRUCT("at" VARCHAR,
    urgent BOOLEAN, decision VARCHAR, topics VARCHAR[], clauses VARCHAR[]))[]'}))
WHERE within(p."is"."at");
CREATE TEMP TABLE message AS
SELECT *, left("at", 19)::TIMESTAMP AS time FROM post
WHERE decision IN ('allow', 'advise');

CREATE TEMP TABLE figure AS
SELECT 'groups.total' AS figure, count(*) AS value FROM class_group
UNION ALL SELECT 'groups.with_convention', count("group".convention) FROM class_group
UNION ALL SELECT 'groups.ended', count(*) FROM class_group WHERE "group".status <> 'active'
UNION ALL SELECT 'members.' || status, count(*) FROM member
  WHERE status <> 'removed' GROUP BY status
UNION ALL SELECT 'members.joined', count(*) FROM member WHERE within(joined_at)
UNION ALL SELECT 'members.left', count(*) FROM member
  WHERE status = 'removed' AND within(removal."at")
UNION ALL SELECT 'members.by_role.' || role, count(*) FROM member
  WHERE status = 'active' GROUP BY role
UNION ALL SELECT 'verification.verified', count(verification) FROM member WHERE status = 'active'
UNION ALL SELECT 'verification.unverified', count(*) FROM member
  WHERE status = 'active' AND verification IS NULL
UNION ALL SELECT 'messages.total', count(*) FROM message
UNION ALL SELECT 'messages.attempts', count(*) FROM post WHERE decision IN ('hold', 'block')
UNION ALL SELECT 'messages.urgent', count(*) FROM message WHERE urgent
UNION ALL SELECT 'messages.busiest_day', max(n)
  FROM (SELECT count(*) AS n FROM message GROUP BY file, left("at", 10))
UNION ALL SELECT 'messages.by_topic.' || topic, count(*)
  FROM (SELECT unnest(topics) AS topic FROM message) GROUP BY topic
UNION ALL SELECT 'messages.by_month.' || left("at", 7), count(*) FROM message GROUP BY left("at", 7)
UNION ALL SELECT 'messages.by_hour.' || hour(time), count(*) FROM message GROUP BY hour(time)
UNION ALL SELECT 'messages.by_weekday_and_hour.' || isodow(time) || '.' || hour(time), count(*)
  FROM message GROUP BY isodow(time), hour(time)
UNION ALL SELECT 'decisions.by_decision.' || decision, count(*) FROM post GROUP BY decision
UNION ALL SELECT 'decisions.by_clause.' || clause, count(*)
  FROM (SELECT unnest(clauses) AS clause FROM post) GROUP BY clause
UNION ALL SELECT 'sanctions.total', count(*) FROM strike
UNION ALL SELECT 'sanctions.applied', count(*) FROM strike WHERE applied
UNION ALL SELECT 'sanctions.muted_now', count(*) FROM member
  WHERE status <> 'removed' AND mute.until > coalesce(getvariable('moment'), now())
UNION ALL SELECT 'sanctions.by_step.' || step, count(*) FROM strike GROUP BY step
UNION ALL SELECT 'sanctions.applied_by_step.' || step, count(*) FROM strike WHERE applied GROUP BY step
UNION ALL SELECT 'sanctions.by_status.' || status, count(*) FROM strike GROUP BY status
UNION ALL SELECT 'stars', count(*) FROM (SELECT unnest(stars) AS s FROM class_group)
  WHERE s."is"."month" BETWEEN left(getvariable('first'), 7) AND left(getvariable('last'), 7)
UNION ALL SELECT 'matters.total', count(*) FROM matter
UNION ALL SELECT 'matters.grave', count(*) FROM matter WHERE grave
UNION ALL SELECT 'matters.escalated', count(*) FROM matter
  WHERE list_contains(list_transform(history, lambda h: h.what), 'escalated')
UNION ALL SELECT 'matters.by_kind.' || kind, count(*) FROM matter GROUP BY kind
UNION ALL SELECT 'matters.by_state.' || state, count(*) FROM matter GROUP BY state
UNION ALL SELECT 'matters.days_to_close.median', list_sort(list(days))[count(*) // 2 + 1] FROM closing
UNION ALL SELECT 'matters.days_to_close.most', max(days) FROM closing;
SELECT * FROM figure WHERE value > 0 ORDER BY figure;
