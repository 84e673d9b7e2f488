import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const LAW = `MOORINGS ACT

1. Interpretation
(1) In this Act, unless the context otherwise requires:
"berth" means a place at a quay that is let to one boat;
"harbour master" means a person whom the council appoints for five years.

2. Application
(1) This Act applies to every berth in the harbour.
(2) This Act does not apply to
(a) ships of the navy;
(b) boats that stay for fewer than 28 days; or
(c) rafts and canoes.

3. Fees
(1) The harbour master must not ask for a fee of more than 40 crowns.
(2) A notice of increase must state the new fee and the day from which it is payable.
(3) A person who contravenes subsection (1) is liable to a fine of 300 crowns.
`

const { facts, article } = generate(LAW, '', 'plain')
const told = facts.map(({ statement }) => statement)

test('what a pasted law defines in quotation marks is a definition', () => {
  expect(facts.filter(({ kind }) => kind === 'definition').map(({ subject }) => subject)).toEqual([
    'berth',
    'harbour master',
  ])
})

test('its numbered paragraphs are sentences, and its letters end the one before', () => {
  expect(told).toContain('The harbour master must not ask for a fee of more than 40 crowns.')
  expect(told).toContain('A notice of increase must state the new fee and the day from which it is payable.')
  expect(article.excluded.map(({ quote }) => quote).join()).not.toContain('rafts')
})

test('what another paragraph has to tell is not asked', () => {
  expect(told.join(' ')).not.toContain('subsection')
})

test('numbers of clauses that stand apart by spaces or a tab are no column, and no part of what is said', () => {
  for (const gap of ['     ', '\t']) {
    const rules = [
      ['1.', 'Deposits'],
      ['1.1', 'The deposit is five crowns.'],
      ['1.2', 'The harbour master must give notice where a boat is late'],
      ['(a)', 'by two weeks or more, for yachts;'],
      ['(b)', 'by three weeks or more, for other boats.'],
      ['2.', 'Berths'],
      ['2.1', 'A berth is let for two years.'],
    ].map((cells) => cells.join(gap))
    const read = generate(`HARBOUR RULES\n\n${rules.join('\n')}\n`, '', 'plain')
    const said = read.facts.map(({ statement }) => statement)
    expect(read.article.sections.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Deposits', 'Berths']),
    )
    expect(said).toContain('The deposit is five crowns.')
    expect(said.join(' ')).toContain('where a boat is late by two weeks or more, for yachts')
    expect(said.join(' ')).not.toMatch(/the table gives|\d\.\d/u)
  }
})

test('what a rule binds to, and these rules themselves, are told', () => {
  const said = generate(
    `# Rules of the harbour\n\nThe total fee for a berth shall not exceed the value of the boat.\n\nThese Rules may be altered only at a General Meeting, and by two-thirds of those voting.\n\nAn applicant shall show proof of name and proof of address, the latter being not older than a year.\n`,
    '',
  ).facts.map(({ statement }) => statement)
  expect(said).toContain('The total fee for a berth shall not exceed the value of the boat.')
  expect(said).toContain(
    'The Rules may be altered only at a General Meeting, and by two-thirds of those voting.',
  )
  expect(said.join(' ')).toContain('An applicant shall show proof of name')
})
