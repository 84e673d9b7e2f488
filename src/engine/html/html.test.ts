import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { generate } from '../generate.ts'
import { readHtml } from './html.ts'
import { blockText } from '../outline/sections.ts'
import { computing } from '../samples/time.ts'

const FIXTURE = join(import.meta.dirname, '../../../fixtures/html-volcanoes/article.html')

/** A page as sites make them: chrome around an article long enough to be found. */
const page = (article: string, around: { readonly head?: string; readonly after?: string } = {}): string =>
  `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">${around.head ?? '<title>Tides | The Harbour</title>'}
  <script>document.write('<p>Written by a script.</p>')</script></head>
  <body><div id="cookie-banner"><p>We use cookies, of course.</p></div>
  <header><a href="/">The Harbour</a><nav><ul><li><a href="/a">Boats</a></li><li><a href="/b">Knots</a></li></ul></nav></header>
  <main><article><h1>Tides</h1>${article}${`<p>${FILLER}</p>`.repeat(3)}</article></main>
  ${around.after ?? ''}<footer><p>© The Harbour. All rights reserved.</p></footer></body></html>`

const FILLER =
  'The sea rises and falls along every coast, twice a day in most places, once in a few, and hardly at all in closed seas, where the water has no room to move.'

/** The blocks of an article before the filler, as kind and text. */
const read = (article: string): (readonly [string, string])[] => {
  const { text, blocks } = readHtml(page(article))
  return blocks.flatMap((block) => {
    const said = blockText(block)
    const isFrame = said === 'Tides' || said === FILLER
    expect(text.slice(block.start, block.end).replace(/\n/g, ' ')).toContain(said.slice(0, 20))
    return isFrame ? [] : [[block.kind, said] as const]
  })
}

it('keeps the article and lists what stands around it, with its reason', () => {
  const { text, leftOut } = readHtml(
    page('<p>A tide is a long wave.</p><div class="share-bar">Share: <a href="#">X</a></div>', {
      after: '<section id="comments"><h2>2 comments</h2><p>Bo: I love the sea very much.</p></section>',
    }),
  )
  expect(text).toBe(['Tides', 'A tide is a long wave.', FILLER, FILLER, FILLER].join('\n\n'))
  expect(leftOut.map(({ reason, quote }) => `${reason}: ${quote}`)).toEqual([
    'about the page: We use cookies, of course.',
    'navigation: The Harbour Boats Knots',
    'sharing: Share: X',
    'comments: 2 comments Bo: I love the sea very much.',
    'about the page: © The Harbour. All rights reserved.',
  ])
})

it('gives every run the characters of the text that it stands for', () => {
  const { text, blocks } = readHtml(readFileSync(FIXTURE, 'utf8'))
  const runs = blocks.flatMap((block) => block.runs)
  expect(runs.length).toBeGreaterThan(80)
  for (const run of runs) expect(text.slice(run.start, run.end).replace('\n', ' ')).toBe(run.text)
})

it('gives evidence that is an exact passage of the text it kept', () => {
  const { article, facts, questions } = generate(readFileSync(FIXTURE, 'utf8'), 'test', 'html')
  const evidence = [...facts, ...questions].flatMap((one) => one.evidence)
  expect(evidence.length).toBeGreaterThan(50)
  for (const { start, end, quote } of evidence) expect(article.text.slice(start, end)).toBe(quote)
})

it.each([
  [
    'entities and no-break spaces',
    '<p>R&eacute;union&nbsp;&mdash; 9&#160;km &amp; more</p>',
    'Réunion — 9 km & more',
  ],
  ['soft hyphens and joiners of no width', '<p>moun&shy;tain\u200bous</p>', 'mountainous'],
  ['powers and formulas', '<p>10<sup>6</sup> m<sup>3</sup> of H<sub>2</sub>O</p>', '10⁶ m³ of H2O'],
  [
    'marks of notes and links for editing',
    '<p>Lava<sup class="reference"><a href="#n1">[1]</a></sup> flows.<sup>[<i>who?</i>]</sup></p>',
    'Lava flows.',
  ],
  [
    'a word in a span that is named like an advert',
    '<p>Use the <span class="ad">cue</span> here.</p>',
    'Use the cue here.',
  ],
  ['what has been struck out', '<p>Nine <del>ten</del> planets.</p>', 'Nine planets.'],
  ['what is hidden', '<p>Seen <span style="display: none">unseen</span> words.</p>', 'Seen words.'],
])('reads %s as a reader sees them', (_, markup, said) => {
  expect(read(markup)).toEqual([['paragraph', said]])
})

it('reads a formula by its words, not by the picture or the source beside it', () => {
  const formula =
    '<span><span style="display: none;" class="mwe-math-mathml-inline"><math><mi>E</mi><mo>=</mo><mi>m</mi><annotation>{\\displaystyle E=m}</annotation></math></span><img alt="E=m" aria-hidden="true"></span>'
  expect(read(`<p>So ${formula} holds.</p>`)).toEqual([['paragraph', 'So E=m holds.']])
})

it('parts paragraphs at two breaks and goes on with the line at one', () => {
  expect(read('<div>One line<br>and its end.<br><br>Another one.</div>')).toEqual([
    ['paragraph', 'One line and its end.'],
    ['paragraph', 'Another one.'],
  ])
})

it('reads lists within lists with their depth and numbers', () => {
  const { text, blocks } = readHtml(
    page(
      '<ol start="3"><li>Ebb<ul><li><b>Neap</b>: weak</li></ul></li><li><p>Flood</p><p>More.</p></li></ol>',
    ),
  )
  expect(text).toContain('3. Ebb\n\n  - Neap: weak\n\n4. Flood\n\nMore.')
  const items = blocks.filter(({ kind }) => kind === 'item')
  expect(items.map(({ level, ordinal }) => [level, ordinal])).toEqual([
    [1, 3],
    [2, undefined],
    [1, 4],
  ])
  expect(items[1]?.runs[0]).toMatchObject({ text: 'Neap', strong: true })
})

it('reads terms and what they mean as entries, pairs in a div as well', () => {
  const terms =
    '<dl><dt>Ebb</dt><dd>The water running out again.</dd><div><dt>Flood</dt><dt>Rise</dt><dd>In.</dd></div></dl>'
  expect(read(terms)).toEqual([
    ['item', 'Ebb: The water running out again.'],
    ['item', 'Flood, Rise: In.'],
  ])
  const [ebb, flood] = readHtml(page(terms)).blocks.filter(({ kind }) => kind === 'item')
  expect([ebb?.defines, flood?.defines]).toEqual([true, undefined])
})

it('reads a table by rows of one width, cells over several of them said in each', () => {
  const { text, blocks } = readHtml(
    page(
      '<table><caption>Ports</caption><thead><tr><th>Port</th><th>Spring</th><th>Neap</th></tr></thead><tbody><tr><th>Brest</th><td colspan="2">7 m</td></tr><tr><td rowspan="2">Ostend</td><td>5 m<br>6 m</td><td></td></tr><tr><td>4 m</td><td>3 m</td></tr></tbody></table>',
    ),
  )
  expect(text).toContain(
    'Ports\n\nPort | Spring | Neap\nBrest | 7 m | 7 m\nOstend | 5 m, 6 m | \nOstend | 4 m | 3 m',
  )
  const rows = blocks.filter(({ kind }) => kind === 'row')
  expect(rows.map(({ head }) => head ?? false)).toEqual([true, false, false, false])
  expect(rows.map(({ cells }) => cells?.length)).toEqual([3, 3, 3, 3])
})

it('names a column by all heads over it, and sets a row of one cell apart', () => {
  const { text, blocks, noise } = readHtml(
    page(
      '<table><tr><th rowspan="2">Port</th><th colspan="2">Spring</th></tr><tr><th>high</th><th>low</th></tr><tr><th colspan="3">Channel</th></tr><tr><td>Brest</td><td>7 m</td><td>1 m</td></tr></table>',
    ),
  )
  expect(text).toContain('Port | Spring high | Spring low\n\nChannel\n\nBrest | 7 m | 1 m')
  expect(blocks.map(({ kind, head }) => [kind, head]).slice(1, 4)).toEqual([
    ['row', true],
    ['paragraph', undefined],
    ['row', undefined],
  ])
  expect([...noise.values()]).toEqual(['caption'])
})

it('takes no heads that name two columns alike', () => {
  const { blocks } = readHtml(
    page(
      '<table><tr><th>Port</th><th>Tide</th><th>Tide</th></tr><tr><td>Brest</td><td>7 m</td><td>1 m</td></tr></table>',
    ),
  )
  expect(blocks.filter(({ kind, head }) => kind === 'row' && head)).toEqual([])
})

it('leaves out a list of links into the page, and keeps a first paragraph above the text', () => {
  const { text } = readHtml(
    page(
      `<header class="post-header"><p class="standfirst">The sea comes and goes, and here is a little of why it does.</p><p>3 May 2021</p></header><ul><li><a href="#a">Why</a></li><li><a href="#b">When</a></li></ul><h2>Why<a href="#a">¶</a><span class="mw-editsection">[<a href="/edit">edit</a>]</span></h2>${`<p>${FILLER}</p>`.repeat(4)}`,
    ),
  )
  expect(text).toContain(
    `Tides\n\nThe sea comes and goes, and here is a little of why it does.\n\nWhy\n\n${FILLER}`,
  )
})

it('reads a table that lays out a page as what stands in it', () => {
  expect(
    read('<table><tr><td><p>Left text.</p></td><td><table><tr><td>Inner</td></tr></table></td></tr></table>'),
  ).toEqual([
    ['paragraph', 'Left text.'],
    ['paragraph', 'Inner'],
  ])
})

it('keeps quotations and code as what they are, and sets captions aside', () => {
  const { blocks, noise } = readHtml(
    page(
      '<blockquote><p>Time and tide.</p></blockquote><pre>a\n  b</pre><figure><img src="x.png"><figcaption>A photograph.</figcaption></figure>',
    ),
  )
  expect(blocks.slice(1, 4).map((block) => [block.kind, blockText(block)])).toEqual([
    ['quote', 'Time and tide.'],
    ['code', 'a\n  b'],
    ['paragraph', 'A photograph.'],
  ])
  expect([...noise]).toEqual([[3, 'caption']])
})

it('heads an answer that unfolds with its question', () => {
  expect(read('<details><summary>Why two tides?</summary><p>There are two bulges.</p></details>')).toEqual([
    ['heading', 'Why two tides?'],
    ['paragraph', 'There are two bulges.'],
  ])
})

it.each([
  ['<title>How tides work | The Harbour</title>', '', 'How tides work'],
  ['<title>How tides work - The Harbour</title>', '<h1>The Harbour</h1>', 'How tides work'],
  ['<title>Home</title><meta property="og:title" content="How tides work">', '', 'How tides work'],
  ['<title>The Harbour</title>', '<h1>How <em>tides</em> work</h1>', 'How tides work'],
  ['<title>Ebb — and flow — of the sea</title>', '', 'Ebb — and flow — of the sea'],
])(
  'takes the title from the head or the heading, without the name of the site: %s',
  (head, heading, title) => {
    const body = `<body><header>${heading.includes('Harbour') ? heading : ''}</header><main>${heading.includes('Harbour') ? '' : heading}${`<p>${FILLER}</p>`.repeat(4)}</main></body>`
    expect(readHtml(`<html><head>${head}</head>${body}</html>`).front.title).toBe(title)
  },
)

it('takes language, summary and address from the head', () => {
  const { front } = readHtml(
    page('<p>A tide.</p>', {
      head: '<title>Tides</title><meta name="description" content="All about\n tides."><link rel="canonical" href="https://example.org/tides">',
    }),
  )
  expect(front).toMatchObject({
    language: 'en-GB',
    summary: 'All about tides.',
    sources: ['https://example.org/tides'],
  })
})

it('reads a short page whole but for what is plainly of the page', () => {
  const short =
    '<title>Ebb</title><nav><a href="/">Home</a></nav><h1>Ebb</h1><p>Ebb is the outgoing tide.</p><aside>Buy boots.</aside><footer>© 2020</footer>'
  expect(readHtml(short).text).toBe('Ebb\n\nEbb is the outgoing tide.')
})

it.each(['', '<', '<html>', '<p', '<!--', '</p></div>', '<title>', 'no marks at all', '<table><td>', '\0'])(
  'reads %j without falling',
  (html) => {
    expect(() => readHtml(html)).not.toThrow()
  },
)

it('refuses in one sentence what is nested deeper than can be read, in no time', () => {
  const ms = computing(() =>
    expect(() => readHtml('<div>'.repeat(200_000))).toThrow('nests its elements more than 400 deep'),
  )
  expect(ms).toBeLessThan(2_000)
})

it('counts what may be left unclosed as not nested', () => {
  expect(readHtml(`<ul>${'<li>a<p>b'.repeat(500)}</ul>`).blocks).toHaveLength(1_000)
})

it('says the term of a list that explains it, and reads a heading in an item as a heading', () => {
  expect(
    read('<dl><dt>Kinds</dt><dd><ul><li>Ebb</li></ul></dd></dl><ul><li><h3>Neap</h3><p>Weak.</p></li></ul>'),
  ).toEqual([
    ['item', 'Kinds:'],
    ['item', 'Ebb'],
    ['heading', 'Neap'],
    ['paragraph', 'Weak.'],
  ])
})

it('calls a page that is not called anything by its only heading of the highest kind', () => {
  const body = (title: string): string =>
    `<html><body><div><a>Home</a></div>${title}<h2>Springs</h2><p>${FILLER}</p><p>${FILLER}</p></body></html>`
  const titleOf = (html: string): string => readHtml(html).front.title
  expect(titleOf(body('<h1>How tides are made</h1>'))).toBe('How tides are made')
  expect(titleOf(body('<h1>The Harbour</h1><h1>Tides</h1>'))).not.toBe('The Harbour')
})
