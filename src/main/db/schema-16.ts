/** Schema 16: the list of all questions is read in the order of articles and facts, without the questions themselves. */
export const SCHEMA_16 = `
-- Whether it asks more than one fact: it then stands with the least known of them.
ALTER TABLE question ADD COLUMN several INTEGER GENERATED ALWAYS AS (json_array_length(facts) > 1) VIRTUAL;
CREATE INDEX question_of_fact ON question (fact, retired, form, number, id, several);
CREATE INDEX article_titled ON article (title, id);
`
