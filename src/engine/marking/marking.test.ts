import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markTyped } from './marking.ts'

const verdict = (typed: string, accepted: readonly string[], siblings: readonly string[] = []) =>
  markTyped(typed, accepted, siblings).verdict

describe('markTyped', () => {
  it.each([
    ['the Transfer-Learning ', 'transfer learning'],
    ['ecoles', 'écoles'],
    ['“fine–tuning”', 'fine-tuning'],
    ['finetuning', 'fine-tuning'],
    ['email', 'e-mail'],
    ['a foundation model', 'foundation models'],
    ['vision models', 'a vision model'],
    ['specialized model', 'specialised model'],
    ['labeled data', 'labelled data'],
    ['1000000', '1,000,000'],
    ['two', '2'],
    ['50 per cent', '50%'],
    ['gpt 3.5', 'GPT-3.5'],
    ["bayes' theorem", "Bayes's theorem"],
    ['c++', 'C++'],
    ['1000', '1,000'],
    ['3.50 euros', '3.5 euros'],
    ['ten', '10'],
    ['twenty-one', '21'],
    ['2 million', '2,000,000'],
    ['one and a half', '1 and a half'],
    ['the 19th century', 'nineteenth century'],
    ['twenty-first century', '21st century'],
    ['July 1, 1916', '1 July 1916'],
    ['the 1st of July 1916', '1 July 1916'],
    ['Sept 1940', 'September 1940'],
    ['50 km', '50 kilometres'],
    ['h2o', 'H2O'],
    ['thirty per cent', '30%'],
  ])('forgives the dress of %j for %j', (typed, answer) => {
    expect(verdict(typed, [answer])).toBe('right')
  })

  it('takes any accepted answer and says which one it was', () => {
    const accepted = ['large language model', 'LLM']
    expect(markTyped('llms', accepted, [])).toEqual({ verdict: 'right', against: 'LLM' })
  })

  it('allows one slip in four to seven letters and two from eight', () => {
    expect(verdict('Wisper', ['Whisper'])).toBe('typo')
    expect(verdict('Wispr', ['Whisper'])).toBe('wrong')
    expect(verdict('halucinatoin', ['hallucination'])).toBe('typo')
    expect(verdict('halucinatoins x', ['hallucination'])).toBe('wrong')
    expect(verdict('dab', ['DNA'])).toBe('wrong')
  })

  it('takes no slip that reaches another term as nearly', () => {
    expect(verdict('mitocis', ['mitosis'], ['meiosis'])).toBe('typo')
    expect(verdict('meitosis', ['mitosis'], ['meiosis'])).toBe('wrong')
    expect(verdict('small language model', ['large language model'], ['small language model'])).toBe('wrong')
  })

  it.each([
    ['GPT-4', 'GPT-3'],
    ['GPT-35', 'GPT-3.5'],
    ['2018', '2017'],
    ['1 July 1917', '1 July 1916'],
    ['-5', '5'],
    ['1.5', '15'],
    ['vitamin B', 'vitamin A'],
    ['hepatitis B virus', 'hepatitis A virus'],
    ['RLHG', 'RLHF'],
    ['NLP', 'NLG'],
    ['Gemini 2.5', 'Gemini 1.5'],
    ['C', 'C++'],
    ['Python 3.1', 'Python 3.10'],
    ['H20', 'H2O'],
    ['eighty', 'eight'],
    ['eighty days', 'eight days'],
    ['nineteen', 'ninety'],
    ['2 million', '2 billion'],
    ['2 July 1916', '1 July 1916'],
    ['third law', 'first law'],
    ['DNT server', 'DNS server'],
  ])('never takes %j for %j', (typed, answer) => {
    expect(verdict(typed, [answer])).toBe('wrong')
  })

  it('still forgives a slip in the word beside a number', () => {
    expect(verdict('Lama 2', ['Llama 2'])).toBe('typo')
  })

  it.each([
    ['thrid century', 'third century'],
    ['solids', 'solidus'],
    ['meales', 'measles'],
    ['addrers', 'address'],
    ['tenanckes', 'tenancies'],
  ])('forgives the slip of %j for %j, in a number or an ending', (typed, answer) => {
    expect(verdict(typed, [answer])).toBe('typo')
  })

  it.each([
    ['unsupervised learning', 'supervised learning'],
    ['hypotension', 'hypertension'],
    ['intracellular', 'intercellular'],
    ['invertebrate', 'vertebrate'],
  ])('never takes %j for its contrary %j', (typed, answer) => {
    expect(verdict(typed, [answer])).toBe('wrong')
  })

  it('is wrong for nothing at all', () => {
    expect(verdict('', ['the'])).toBe('wrong')
    expect(verdict(' … ', ['LoRA'])).toBe('wrong')
  })

  it('holds a wrong answer against the first accepted one', () => {
    expect(markTyped('no idea', ['LoRA', 'low-rank adaptation'], []).against).toBe('LoRA')
  })

  const term = fc.stringMatching(/^[a-z]{4,12}( [a-z]{4,12})?$/)

  it('takes the answer itself however it is dressed', () => {
    fc.assert(
      fc.property(term, (answer) => {
        expect(verdict(answer.toUpperCase(), [answer])).toBe('right')
        expect(verdict(`the ${answer.replace(' ', '-')}!`, [answer])).toBe('right')
      }),
      { seed: 7 },
    )
  })

  it('never accepts a sibling', () => {
    fc.assert(
      fc.property(term, term, (answer, sibling) => {
        fc.pre(verdict(sibling, [answer]) !== 'right')
        expect(verdict(sibling, [answer], [sibling])).toBe('wrong')
      }),
      { seed: 7 },
    )
  })

  it('never accepts another number', () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.nat(99_999), (one, other) => {
        fc.pre(one !== other)
        expect(verdict(`about ${one} tonnes`, [`about ${other} tonnes`])).toBe('wrong')
      }),
      { seed: 7 },
    )
  })

  it('gives the same verdict for any text without failing', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (typed, answer, sibling) => {
        const mark = markTyped(typed, [answer], [sibling])
        expect(markTyped(typed, [answer], [sibling])).toEqual(mark)
        expect(mark.against).toBe(answer)
      }),
      { seed: 7 },
    )
  })
})
