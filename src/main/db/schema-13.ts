/** Schema 13: indexes of the facts there are that answer by themselves, whether one was removed included. */
export const SCHEMA_13 = `
DROP INDEX fact_live;
DROP INDEX fact_topic;
DROP INDEX fact_place;
CREATE INDEX fact_live ON fact (id, article, topic, removed_at) WHERE removed_at IS NULL;
CREATE INDEX fact_topic ON fact (article, topic, id, removed_at) WHERE removed_at IS NULL;
CREATE INDEX fact_place ON fact (article, place, id, topic, removed_at) WHERE removed_at IS NULL;
`
