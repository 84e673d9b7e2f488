import type { Bank, Evidence, Fact, Form, Option, PairQuestion, Question, RecallQuestion } from '../types.ts'

/** The bank of an article as a page of Markdown for a person to read: by topic and fact, each key with its sentence. */
export function bankPage(bank: Bank): string {
  const byTopic = Map.groupBy(bank.facts, ({ topic }) => topic)
  const single = Map.groupBy(
    bank.questions.filter(({ facts }) => facts.length === 1),
    ({ facts }) => facts[0] ?? '',
  )
  const several = Map.groupBy(
    bank.questions.filter(({ facts }) => facts.length > 1),
    ({ topic }) => topic,
  )
  const topics = [...byTopic].flatMap(([topic, facts]) => [
    `## ${plain(topic)}`,
    ...facts.map((fact) => factPart(fact, single.get(fact.id) ?? [])),
    ...(several.get(topic) ?? []).map((question) => `### Several facts\n\n${questionPart(question)}`),
  ])
  return `${[...head(bank), ...topics].join('\n\n')}\n`
}

function head({ article, facts, questions, dropped, engine }: Bank): string[] {
  const forms = [...Map.groupBy(questions, ({ form }) => form)]
  const counts = forms.map(([form, all]) => `| ${FORMS[form]} | ${all.length} |`)
  const warned = questions.filter(({ warnings }) => warnings.length > 0).length
  return [
    `# ${plain(article.title)}: the questions`,
    'Made from `article.md` by `npm run questions`; an edit here is overwritten. ✓ marks the key, each wrong option says why it is wrong, and each fact names the passage its questions rest on.',
    ...(article.notice === null ? [] : [`**${article.notice}**`]),
    `${facts.length} facts, ${questions.length} questions; ${dropped.length} drafts were dropped by the guard, the linter or for a better one; ${warned} questions carry a warning of style. Engine ${engine}.`,
    ['| form | questions |', '| --- | --- |', ...counts].join('\n'),
  ]
}

const FORMS: Readonly<Record<Form, string>> = {
  choice: 'Choice',
  multi: 'Several right',
  truefalse: 'True or false',
  cloze: 'Fill the blank',
  typed: 'Typed answer',
  match: 'Match',
  sort: 'Sort',
  order: 'Order',
  recall: 'Recall',
}

function factPart(fact: Fact, questions: readonly Question[]): string {
  const title = `### ${plain(fact.statement)}`
  const about = `*${fact.kind}* · \`${fact.id}\` · ${fact.evidence.map(citation).join(' · ')}`
  const none = questions.length === 0 ? ['No question of its own.'] : []
  return [title, about, ...none, ...questions.map(questionPart)].join('\n\n')
}

function questionPart(question: Question): string {
  const warnings = question.warnings.length ? ` · ${question.warnings.join(', ')}` : ''
  const lines = question.facts.length > 1 ? `\n\n${linesOf(question)}` : ''
  return `**${FORMS[question.form]}**${warnings}: ${plain(question.prompt)}\n\n${answerPart(question)}${lines}`
}

/** The sentences of several facts stand above, each with its fact. */
const linesOf = ({ evidence }: Question): string =>
  `lines ${[...new Set(evidence.map(({ line }) => line))].sort((one, other) => one - other).join(', ')}`

function answerPart(question: Question): string {
  if ('options' in question) return optionsPart(question)
  if ('pairs' in question) return pairsPart(question)
  if ('items' in question) return question.items.map((item, at) => `${at + 1}. ${plain(item)}`).join('\n')
  if ('points' in question) return recallPart(question)
  const also = question.accepts.length ? `; also ${question.accepts.map(plain).join(', ')}` : ''
  return `- ✓ ${plain(question.answer)}${also}`
}

/** A single point is the answer itself. */
const recallPart = ({ answer, points }: RecallQuestion): string =>
  [`- ✓ ${plain(answer)}`, ...(points.length > 1 ? points.map((point) => `  - ${plain(point)}`) : [])].join(
    '\n',
  )

const optionsPart = ({ options }: { readonly options: readonly Option[] }): string =>
  options
    .map(({ text, correct, wrongBecause }) =>
      correct ? `- ✓ ${plain(text)}` : `- ✗ ${plain(text)} — ${plain(wrongBecause ?? '')}`,
    )
    .join('\n')

const pairsPart = ({ pairs }: PairQuestion): string =>
  pairs.map(({ left, right }) => `- ${plain(left)} → ${plain(right)}`).join('\n')

/** The passage as it reads: without the marks of its Markdown. */
const citation = ({ line, quote }: Evidence): string =>
  `line ${line}: “${plain(quote.replace(/\*\*|__|`/g, '').replace(/\s+/g, ' '))}”`

/** Marks of Markdown and HTML in an article's words stay letters on the page. */
const plain = (text: string): string => text.replace(/([\\`*_[\]<>|])/g, '\\$1').replace(/^([#>+-])/, '\\$1')
