import { describe, expect, it } from 'vitest'
import type { Block } from '../../engine/types.ts'
import { blockRuns, textRuns } from './text-runs.ts'

const text = '- **Steel**: strong `when` pulled.'
const at = (words: string): { start: number; end: number } => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
const runs = [
  { ...at('**Steel**'), text: 'Steel', strong: true as const },
  { ...at(': strong '), text: ': strong ' },
  { ...at('`when`'), text: 'when', code: true as const },
  { ...at(' pulled.'), text: ' pulled.' },
]

describe('runs of text', () => {
  it('read without the marks of the source', () => {
    expect(
      textRuns(text, runs, [], [])
        .map((run) => run.text)
        .join(''),
    ).toBe('Steel: strong when pulled.')
  })

  it('keep what is strong and what is code', () => {
    const [steel, , when] = textRuns(text, runs, [], [])
    expect([steel, when]).toEqual([
      { text: 'Steel', strong: true },
      { text: 'when', code: true },
    ])
  })

  it('are cut where decisive words begin and end', () => {
    const marked = textRuns(text, runs, [], [at('strong')])
    expect(marked.filter(({ mark }) => mark)).toEqual([{ text: 'strong', mark: true }])
    expect(marked.map((run) => run.text).join('')).toBe('Steel: strong when pulled.')
  })

  it('name the fact with the smallest span', () => {
    const facts = [
      { ...at(text), fact: 'whole' },
      { ...at('pulled'), fact: 'word' },
    ]
    const named = textRuns(text, runs, facts, [])
    expect(named.filter(({ fact }) => fact === 'word').map((run) => run.text)).toEqual(['pulled'])
    expect(named[0]?.fact).toBe('whole')
  })

  it('give only what lies in the passage asked for', () => {
    const passage = { start: at('**Steel').start, end: at(': strong').end }
    expect(
      textRuns(text, runs, [], [], passage)
        .map((run) => run.text)
        .join(''),
    ).toBe('Steel: strong')
  })

  it('of a row stand with a dot between the cells', () => {
    const row: Block = {
      start: 0,
      end: text.length,
      kind: 'row',
      line: 1,
      section: 0,
      runs: [],
      cells: runs.slice(0, 2).map((run) => ({ start: run.start, end: run.end, runs: [run] })),
    }
    expect(blockRuns(text, row, [], []).map((run) => run.text)).toEqual(['Steel', ' · ', ': strong '])
  })

  it('never become markup: what looks like it stays text', () => {
    const evil = '<img src=x onerror=alert(1)>'
    expect(textRuns(evil, [{ start: 0, end: evil.length, text: evil }], [], [])).toEqual([{ text: evil }])
  })
})
