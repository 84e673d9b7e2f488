import { expect, it } from 'vitest'
import { readHtml } from './html-reader.ts'

const text = (html: string): string => readHtml(html).text

it.each([
  ['<p>one</p><p>two<br>three</p>', 'one\ntwo\nthree'],
  ['x<sup>2</sup> and e<sup>ix</sup> and a<sub>i</sub> and H<sub>2</sub>O', 'x² and e^(ix) and a_i and H₂O'],
  ['<ol><li>a</li><li>b</li></ol><ul><li>c</li></ul>', '1. a\n2. b\n- c'],
  ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td></td></tr></table>', 'a | b\nc'],
  ['<ruby>猫<rp>(</rp><rt>ねこ</rt><rp>)</rp></ruby>', '猫(ねこ)'],
  ['a <script>alert("<b>")</script><style>b{}</style>c &lt;b&gt;', 'a c <b>'],
  ['<img alt="A flag &amp; a pole" src="x"> of where?', '[A flag & a pole] of where?'],
  ['<pre>one\n  two</pre>', 'one\n  two'],
])('%s says %j', (html, said) => {
  expect(text(html)).toBe(said)
})

it('tells what is no text, in its order', () => {
  expect(readHtml('<video src=a></video>x<img src=b><audio></audio>').lost).toEqual([
    'video',
    'picture',
    'sound',
  ])
})
