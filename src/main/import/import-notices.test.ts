import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { generate } from '../../engine/generate.ts'
import { looksEnglish } from '../../engine/language/language.ts'
import { noticesOf } from './import-notices.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const articles = ['questions', 'fixtures'].flatMap((folder) =>
  readdirSync(join(root, folder)).flatMap((name) =>
    ['article.md', 'article.txt', 'article.html']
      .map((file) => join(root, folder, name, file))
      .filter((file) => existsSync(file)),
  ),
)

it('takes every article of the repository for English', () => {
  expect(articles.length).toBeGreaterThan(10)
  expect(articles.filter((file) => !looksEnglish(readFileSync(file, 'utf8')))).toEqual([])
})

it.each([
  ['a glossary', '**Router**: forwards packets. **Switch**: forwards frames. **Hub**: repeats signals.'],
  ['a name with accents', 'Dvořák: composer. Größe: size. São Paulo: city.'],
  ['terms alone', `${'Latency, throughput, jitter, bandwidth. '.repeat(9)}`],
])('gives a short text the benefit of the doubt: %s', (_case, text) => {
  expect(looksEnglish(text)).toBe(true)
})

const many = (sentences: string): string => `${sentences} `.repeat(3)

it.each([
  [
    'German',
    many(
      'Die Gezeiten sind die Bewegungen des Meeres, die der Mond und die Sonne mit ihrer Anziehung verursachen. Bei Springflut stehen beide in einer Linie.',
    ),
  ],
  [
    'French',
    many(
      'La marée est le mouvement de la mer que la lune et le soleil provoquent par leur attraction. Les marées de vives eaux sont les plus fortes.',
    ),
  ],
  [
    'Spanish',
    many(
      'La marea es el movimiento del mar que la luna y el sol provocan con su atracción. Las mareas vivas son las más fuertes de todas.',
    ),
  ],
  [
    'Dutch',
    many(
      'De getijden zijn de bewegingen van de zee die de maan en de zon met hun aantrekking veroorzaken. Bij springtij staan zij op een lijn.',
    ),
  ],
  [
    'Italian',
    many(
      'La marea è il movimento del mare che la luna e il sole provocano con la loro attrazione. Le maree vive sono le più forti di tutte.',
    ),
  ],
  [
    'Polish',
    many(
      'Pływy to ruchy morza, które wywołują księżyc i słońce swoim przyciąganiem. Pływy syzygijne są najsilniejsze ze wszystkich pływów.',
    ),
  ],
  ['Russian', 'Приливы вызывает притяжение Луны и Солнца.'],
  ['Chinese', '潮汐是月球和太阳的引力引起的海水运动。'],
  [
    'Latin, as designers use it',
    many(
      'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.',
    ),
  ],
])('does not take %s for English', (_language, text) => {
  expect(looksEnglish(text)).toBe(false)
})

it('says first that a text is not English, then that nothing or little can be asked', () => {
  const notices = (text: string): string => noticesOf(generate(text, '')).join(' ')
  expect(
    notices(
      many(
        'Die Flut ist ein Steigen des Meeres, das der Mond mit seiner Anziehung verursacht, wenn er hoch am Himmel steht.',
      ),
    ),
  ).toContain('English')
  expect(notices('We walked along the shore and said little.\n')).toContain('nothing here that can be asked')
  expect(
    notices('# Tides\n\n## What they are\n\nA tide is a rise and fall of the sea that the moon causes.\n'),
  ).toContain('Few facts')
  expect(
    notices(readFileSync(join(root, 'questions', 'llm-vs-foundation-models', 'article.md'), 'utf8')),
  ).toBe('')
})
