import { expect, test } from 'vitest'
import { generate } from '../generate.ts'
import { plural } from '../language/number.ts'

const made = (text: string) => generate(text, '', 'markdown')
const prompts = (text: string) => made(text).questions.map(({ prompt }) => prompt)

test('"both sides" are not the two things of the title', () => {
  const text =
    '# Post vs Fax\n\nPost is slow. Fax is fast.\n\n## What is Fax?\n\n- **Two-way fax**: both sides send pages at the same time.\n'
  expect(
    made(text)
      .facts.map(({ statement }) => statement)
      .join(),
  ).not.toMatch(/Post and Fax/iu)
})

test('why something holds is not asked of the clause within it', () => {
  const cause = (text: string) =>
    prompts(`# Notices\n\n${text}\n`).filter((prompt) => prompt.startsWith('Why'))
  expect(cause('A notice is void if the landlord gave it because the tenant had complained.')).toEqual([])
  expect(
    cause('Silver plates were heavy because they were made of silver from the mines of Ely.'),
  ).toHaveLength(1)
})

test('the number of a name with a stroke is no blank, and neither is the name', () => {
  const blanks = made(
    '# gRPC\n\n**gRPC** is a system that sends messages over HTTP/2 to many servers.\n\n## What is a deadline?\n\nA **deadline** is the time until which gRPC waits for an answer over HTTP/2.\n',
  ).questions.filter(({ form }) => form === 'cloze')
  expect(blanks.map(({ prompt }) => prompt).join()).not.toMatch(/HTTP\/_|_\/2/u)
})

test('an acronym keeps its letters within a question', () => {
  const text =
    '# Addresses\n\nMMU (memory management unit)\n: The device that maps one address to another while a program runs.\n\nTLB (translation lookaside buffer)\n: A small cache of the entries of a table.\n\nThe MMU is fast, and every MMU has a TLB.\n'
  expect(prompts(text).join()).not.toMatch(/\bmMU|\btLB/u)
})

test('the step that stands falsely in quotation marks is written as the article writes it', () => {
  const text =
    '# How to make kraut\n\n## Steps\n\n1. **Shred.** Cut the head into strips.\n2. **Salt.** Weigh the strips and add salt to them.\n3. **Knead.** Press the strips until they are limp.\n4. **Cover.** Lay a leaf on top.\n'
  expect(prompts(text).filter((prompt) => /“\p{Ll}/u.test(prompt))).toEqual([])
})

test('names of living things and of persons keep their capitals', () => {
  const text =
    '# Sea life\n\n## Key terms\n\n| Term | Meaning |\n|---|---|\n| Asteroidea | a class of animals with five arms |\n| Ohm’s law | the rule that current grows with voltage |\n| Pedicellariae | tiny pincers that keep the skin clean |\n| Podia | another word for tube feet |\n'
  const all = [...prompts(text), ...made(text).facts.map(({ statement }) => statement)].join('\n')
  expect(all).not.toMatch(/asteroidea|ohm’s|Pedicellariae is|name for another word/u)
})

test('a king’s number is no speaker', () => {
  expect(
    made('# Yards\n\nQueen Elizabeth I shut the Steelyard in 1598.\n').facts.map(
      ({ statement }) => statement,
    ),
  ).toContain('Queen Elizabeth I shut the Steelyard in 1598.')
})

test('what you must bring is asked under its heading', () => {
  const list = (text: string) => made(text).facts.filter(({ kind }) => kind === 'list')
  const items = '- the place of the birth\n- the name of the baby\n- the date of the marriage'
  expect(
    list(
      `# Register a birth\n\nA birth is registered once.\n\n## What you need to bring\n\nYou must know:\n\n${items}\n`,
    )[0]?.statement,
  ).toContain('Under “What you need to bring” the article lists the place of the birth')
  expect(list(`# Register a birth\n\nYou must know:\n\n${items}\n\nYou may need:\n\n${items}\n`)).toEqual([])
})

test('what is a use by itself is no use of itself', () => {
  const text =
    '# Notes\n\n## Uses\n\n- **Diagnosis**: a test finds the hormone in a drop of water.\n- **Transplants**: a new drug keeps the body from fighting the organ.\n- **Cancer**: a drug marks the cells that grow too fast.\n'
  expect(prompts(text).join('\n')).not.toMatch(/(diagnosis|cancer|transplants) used in/iu)
})

test('a list of clauses is not what several things are', () => {
  const text =
    '# Mill\n\nThe Ely mill has stones.\n\nThe main features of the Ely mill are:\n\n- the wheel is turned by water from the lake\n- a hopper with a lid of oak\n- stones that are cut once a year\n'
  expect(made(text).facts.map(({ statement }) => statement)).not.toContain(
    'The main features of the Ely mill are the wheel is turned by water from the lake.',
  )
})

test('single letters keep their capitals, and a letter with a dash is no answer', () => {
  const { facts } = generate(
    'Stars\n\nStars are suns.\n\nSpectral classes (from hot to cool):\nB - blue-white, 10,000 to 30,000 K\nA - white, 7,500 to 10,000 K\nF - yellow-white, 6,000 to 7,500 K\nM - red, below 3,700 K\n',
    '',
    'plain',
  )
  expect(facts.filter(({ kind }) => kind === 'definition').map(({ subject }) => subject)).toEqual([
    'B',
    'A',
    'F',
    'M',
  ])
  expect(facts.map(({ statement }) => statement).join()).not.toContain('classes of spectral')
})

test('what a thing is told by is not turned into its opposite', () => {
  const turned = (text: string) =>
    made(`# Iron\n\n${text}\n`).questions.filter((one) => one.form === 'truefalse' && one.answer === 'False')
  expect(turned('The elements heavier than iron are made mostly in the mergers of neutron stars.')).toEqual(
    [],
  )
  expect(turned('A neutron star is always heavier than a white dwarf of the same family.')).toHaveLength(1)
})

test('half a quotation is no name, and a term is named without its "term"', () => {
  const defined = (text: string) =>
    made(`# Git\n\n${text}\n`).facts.flatMap(({ kind, subject }) => (kind === 'definition' ? [subject] : []))
  expect(defined('The "untracked files" message means that a file is not kept.')).toEqual([])
  expect(defined('The term time series refers to the recording of values that change over time.')).toEqual([
    'time series',
  ])
})

test('a past amount without time or place and a thing that "both" had say too little', () => {
  const told = made(
    '# Money\n\nInflation fell to 3 percent in 1983, but unemployment rose to 10.8 percent. In the 1970s many countries had both at once, which is called stagflation.\n',
  ).facts.map(({ statement }) => statement)
  expect(told).not.toContain('Unemployment rose to 10.8 percent.')
  expect(told.join()).not.toContain('both at once')
})

test('"may not appear" forbids nothing, and "must not be confused" allows nothing by its opposite', () => {
  const turned = (text: string) =>
    made(`# Rules\n\n${text}\n`).questions.filter((one) => one.form === 'truefalse' && one.answer === 'False')
  expect(turned('A symptom may not appear until 14 days after the bite of a tick.')).toEqual([])
  expect(turned('A caldera must not be confused with a crater of 300 metres.')).toEqual([])
  expect(turned('A landlord may not ask for a deposit of more than 40 crowns.')).toHaveLength(1)
})

test('how a thing is stands in a statement as its table gives it', () => {
  const text =
    '# Volcanoes\n\n| Type | Eruptions | Height |\n|---|---|---|\n| Shield volcano | Mostly gentle | 300 m |\n| Stratovolcano | Often explosive | 900 m |\n| Cinder cone | Seldom gentle | 100 m |\n'
  const said = made(text).questions.flatMap(({ form, prompt }) => (form === 'truefalse' ? [prompt] : []))
  expect(said.join('\n')).not.toMatch(/eruptions are/u)
  expect(said.join('\n')).toMatch(/the height is/u)
})

test('a saying in Latin is no sentence of the article', () => {
  expect(
    made('# Rome\n\nThe Senate ruled Rome. Senatus populusque Romanum imperium regunt.\n').facts.map(
      ({ statement }) => statement,
    ),
  ).not.toContain('Senatus populusque Romanum imperium regunt.')
})

test('a label whose sentence tells of another thing, and what "it" can not be, are not asked', () => {
  const told = (text: string) =>
    made(`# Bread\n\n${text}\n`)
      .facts.map(({ statement }) => statement)
      .join('\n')
  expect(
    told(
      '- **Water.** Bakers give every part as a share of the flour in the bowl. With more water the dough is wetter.\n- **Salt.** Salt slows the yeast down in the dough.\n- **Flour.** Flour holds the gluten of the loaf.',
    ),
  ).not.toContain('Water: ')
  expect(
    told(
      '- C3 plants fix carbon dioxide with rubisco.\n- C4 plants first fix it into another compound.\n- CAM plants open their pores at night.',
    ),
  ).not.toContain('fix it')
  expect(
    told('Jonas Bell had the money of the mills. It fell apart when Jonas Bell was killed at Ely in 1853.'),
  ).not.toContain('It fell apart')
})

test('names that end in -volcano and -us have their plurals', () => {
  expect(plural('stratovolcano')).toBe('stratovolcanoes')
  expect(plural('denarius')).toBe('denarii')
  expect(plural('status')).toBe('statuses')
})

test('two definitions in a sentence are two, and what is described is not reduced to its name', () => {
  const { facts } = made(
    '# Heart\n\n**Systole** is the phase in which the muscle contracts; **diastole** is the phase in which the muscle relaxes.\n\nAn electrocardiogram (ECG) is a record of the heart. Willem Einthoven built the first practical ECG in 1901.\n',
  )
  expect(facts.filter(({ kind }) => kind === 'definition').map(({ value }) => value)).toContain(
    'the phase in which the muscle contracts',
  )
  expect(facts.map(({ statement }) => statement)).not.toContain('Willem Einthoven built ECG in 1901.')
})

test('signs of nothing that is named, and "this blood", are not told', () => {
  const told = made(
    '# Heart\n\nTypical signs are pain in the chest and a shortness of breath.\n\n- **Right atrium**: receives blood from the body.\n- **Right ventricle**: pumps this blood to the lungs.\n- **Left atrium**: receives blood from the lungs.\n',
  ).facts.map(({ statement }) => statement)
  expect(told.join('\n')).not.toMatch(/Typical signs|this blood/u)
  expect(told).toContain('The right atrium receives blood from the body.')
})

test('a column that only counts the rows is no thing to be asked about, and an amount keeps its unit', () => {
  const text =
    '# Deserts\n\n| Rank | Desert | Area (million km2) |\n|---|---|---|\n| 1 | Sahara | 9.2 |\n| 2 | Arabian | 2.3 |\n| 3 | Gobi | 1.3 |\n'
  expect(prompts(text).join('\n')).not.toMatch(/rank \d/iu)
  expect(made(text).facts.map(({ statement }) => statement)).toContain(
    'Under “Area (million km2)”, the table gives “9.2” for the desert “Sahara”.',
  )
  expect(
    made(
      '# Cups\n\n| Number | Team | Goals |\n|---|---|---|\n| 9 | Ely | 3 |\n| 4 | Soham | 5 |\n',
    ).facts.map(({ subject }) => subject),
  ).not.toContain('Ely')
})

test('what a project was is not told of whose it was, and a gloss ends with its comma', () => {
  const told = made(
    '# Sahel\n\nThe Great Green Wall, a project of the African Union that was launched in 2007, aims to restore the land of the Sahel.\n',
  ).facts.map(({ statement }) => statement)
  expect(told).not.toContain('The African Union was launched in 2007.')
  expect(told).toContain('The Great Green Wall is a project of the African Union that was launched in 2007.')
})

test('a label may be set off with "=", and a tip that bids tells nothing', () => {
  const told = made(
    '# Cells\n\n**Osmosis** = the movement of water across a membrane.\n\n## Exam tips\n\n- draw the bilayer with two layers\n- below 15 °C the membrane may stiffen\n',
  ).facts.map(({ statement }) => statement)
  expect(told).toContain('Osmosis is the movement of water across a membrane.')
  expect(told.join('\n')).not.toContain('draw the bilayer')
})

const falseOf = (text: string) =>
  made(text)
    .questions.filter(({ form, ...one }) => form === 'truefalse' && 'answer' in one && one.answer === 'False')
    .map(({ prompt }) => prompt)

test('a false number is near the true one, or there is none', () => {
  const text = (years: string) =>
    `# Guards\n\n## Service\n\nA guard of Ely served for twenty-five years at the northern gate.\n\n## Coins\n\nThe silver coin of Dunwich kept its weight for ${years} in the whole land.\n`
  expect(falseOf(text('two hundred years')).join()).not.toMatch(/two hundred years at|twenty-five years in/u)
  expect(falseOf(text('sixteen years')).join()).toMatch(/sixteen years at|twenty-five years in/u)
})

test('what an item of a list explains is not put under the label of another', () => {
  const text = (last: string) =>
    `# Sleds\n\nA sled is a cart without wheels that slides over snow.\n\n## Drawbacks of sleds\n\n- **Purchase price**: the wood of the runners is dear.\n- **Cold weather**: ice sticks to the reins when it freezes.\n- **Loading time**: ${last}\n`
  const shown = falseOf(text('the boxes are tied one by one.'))
  expect(shown.filter((prompt) => /: the wood|: ice sticks|: the boxes/iu.test(prompt))).toEqual([])
})

test('a question of the article is asked where it says of what, and a tip where it bids', () => {
  const prompts = (text: string): string =>
    generate(text, '')
      .questions.map(({ prompt }) => prompt)
      .join('\n')
  const page =
    '# Barm\n\n## Is it safe for babies?\n\nBabies under six months should eat no barm at all.\n\n## Is barm safe for babies?\n\nNo, babies under six months should eat none of it.\n\n## Is it dangerous to bake barm twice?\n\nNo, baking barm twice does no harm to the bread.\n'
  expect(prompts(page)).not.toMatch(/is it safe/iu)
  expect(prompts(page)).toContain('barm safe for babies?')
  expect(prompts(page)).toContain('dangerous to bake barm twice?')
  const tips =
    '# Loaf\n\n## Method\n\n1. Mix.\n\n## Tips\n\n- Rice flour keeps the dough from sticking to the basket because it has no gluten.\n'
  expect(prompts(tips)).not.toContain('Why should you')
})

test('how something is done is no meaning', () => {
  const { questions } = generate(
    '# Beans\n\nThe fruit has to come off the seed. How that is done is called processing, and it changes the taste.\n\nA seed that is round is called a peaberry, and many like it.\n',
    '',
  )
  expect(questions.map(({ prompt }) => prompt).join()).not.toContain('how that is done')
})

test('what is no sentence is not asked whether it is true', () => {
  const stated = (text: string) =>
    made(`# Plugs\n\n## Kinds of plug\n\n${text}\n`).questions.flatMap(({ form, prompt }) =>
      form === 'truefalse' ? [prompt] : [],
    )
  expect(stated('- **CCS**: short for Combined Charging System').join()).not.toContain('short for')
  expect(stated('- **Level 1**: the onboard charger takes 120 volts from the wall').join()).toContain(
    'charger takes',
  )
})

test('a sentence that is told alone and with the next one is judged once', () => {
  const stated = made(
    '# Kites\n\nIn 1752 Benjamin Franklin flew a kite in a thunderstorm in Philadelphia. It carried a key of iron on 40 metres of string.\n',
  ).questions.filter(({ form }) => form === 'truefalse')
  const opening = stated.filter(({ prompt }) => /thunderstorm/.test(prompt))
  expect(opening.length).toBeLessThanOrEqual(1)
})

test('what is said of any is asked of any, and "here" and "one that" of nothing', () => {
  const asked = prompts(
    '# Ice\n\nAt the head of the valley sits the **cirque**, an armchair-shaped hollow with a steep back wall. Last, there are the **erratics**: boulders of foreign rock, carried far.\n',
  ).join('\n')
  expect(asked).toMatch(/a cirque/u)
  expect(asked).not.toMatch(/(?:what|define) the (?:cirque|erratics)\b/u)
  expect(
    prompts(
      '# Scans\n\nUltrasound is preferred to rays here because it does not damage living cells.\n',
    ).join(),
  ).not.toMatch(/^Why/u)
  expect(
    prompts('# Boats\n\nOne that slides straight up and down is called a **daggerboard**.\n').join(),
  ).not.toMatch(/means “one that|what a daggerboard is/u)
})

test('leaves that are dry are no sentence', () => {
  const { facts } = made(
    '# Compost\n\n## Examples of browns\n\n- Dry leaves\n- Shredded cardboard\n- Straw\n- Wood chips\n',
  )
  expect(facts.flatMap(({ members }) => members)).toContain('Dry leaves')
})

test('what one sentence tells whole and in part is judged once', () => {
  const stated = made(
    '# Vaccines\n\nA Danish study of more than 650,000 children, published in 2019, found no higher risk of fever.\n',
  ).questions.filter(({ form }) => form === 'truefalse')
  expect(stated.length).toBeLessThanOrEqual(1)
})
