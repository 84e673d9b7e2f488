import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

export type Hand = 'mouse' | 'keyboard'

type Placing = { readonly pieces: readonly string[]; readonly slots: readonly string[] }

/**
 * A person at a session. Knows no key beforehand: it learns the right answers from the feedback it reads, and
 * gives them when asked the same again.
 */
export class Learner {
  readonly #page: Page
  readonly #hand: Hand
  readonly #texts = new Map<string, string>()
  readonly #places = new Map<string, ReadonlyMap<string, number>>()

  constructor(page: Page, hand: Hand = 'mouse') {
    this.#page = page
    this.#hand = hand
  }

  /** Answers the question on the screen as well as it can, and gives the verdict's words. */
  async answer(): Promise<string> {
    const stem = await this.stem()
    const placing = await this.#readPlacing()
    const known = this.#texts.get(stem)
    if (await this.#page.getByRole('button', { name: 'Show the answer' }).isVisible()) {
      await this.#recall(known)
      return this.#readVerdict(stem, null)
    }
    if (placing) await this.#place(placing, this.#places.get(stem))
    else if ((await this.#several().count()) > 0) await this.#chooseAll(known?.split('; ') ?? [])
    else if ((await this.#options().count()) > 0) await this.#choose(known)
    else if ((await this.#ordered().count()) > 0) await this.#order(known?.split('; ') ?? [])
    else await this.#write(known ?? 'nothing that is so')
    await this.#press('Answer', 'Enter')
    return this.#readVerdict(stem, placing)
  }

  /** Says "I don't know", which no luck can make right. */
  async giveUp(): Promise<string> {
    const stem = await this.stem()
    const placing = await this.#readPlacing()
    await this.#page.getByRole('button', { name: 'I don’t know' }).click()
    return this.#readVerdict(stem, placing)
  }

  async goOn(): Promise<void> {
    const stem = await this.stem()
    await this.#press('Continue', 'Enter')
    await expect(this.#verdict()).toHaveCount(0)
    // The next question, or the result.
    await expect(
      this.#page.getByRole('button', { name: /^(Answer|Show the answer)$/ }).or(this.score()),
    ).toBeVisible()
    expect(stem).not.toBe('')
  }

  /** Answers until the score is shown; gives the verdicts. */
  async finish(): Promise<readonly string[]> {
    const verdicts: string[] = []
    while ((await this.score().count()) === 0) {
      verdicts.push(await this.answer())
      await this.goOn()
      if (verdicts.length > 80) throw new Error('The session has no end.')
    }
    return verdicts
  }

  score(): Locator {
    return this.#page.getByRole('region', { name: 'Score', exact: true })
  }

  async stem(): Promise<string> {
    return (await this.question().getByRole('heading', { level: 1 }).textContent()) ?? ''
  }

  question(): Locator {
    return this.#page.getByRole('region', { name: 'Question', exact: true })
  }

  #options(): Locator {
    return this.question().getByRole('radio')
  }

  #verdict(): Locator {
    return this.question().getByRole('heading', { level: 2 })
  }

  async #choose(text: string | undefined): Promise<void> {
    const names = await this.#optionNames()
    const index = Math.max(0, text === undefined ? 0 : names.indexOf(text))
    if (this.#hand === 'keyboard') await this.#page.keyboard.press(String(index + 1))
    else await this.#options().nth(index).check()
    await expect(this.#options().nth(index)).toBeChecked()
  }

  #several(): Locator {
    return this.question().getByRole('checkbox')
  }

  /** All of some names; the first where it knows of none. */
  async #chooseAll(texts: readonly string[]): Promise<void> {
    const names = await this.#several().evaluateAll((boxes) =>
      boxes.map((box) => box.parentElement?.querySelector('.text')?.textContent?.trim() ?? ''),
    )
    const wanted = texts.length === 0 ? [0] : texts.map((text) => names.indexOf(text))
    for (const index of wanted) {
      if (this.#hand === 'keyboard') await this.#page.keyboard.press(String(index + 1))
      else await this.#several().nth(index).check()
      await expect(this.#several().nth(index)).toBeChecked()
    }
  }

  /** Named "Steel, place 2 of 4". */
  #ordered(): Locator {
    return this.question().getByRole('button', { name: /, place \d+ of \d+$/ })
  }

  /** Puts the pieces in an order; moves the first one down where it knows none. */
  async #order(texts: readonly string[]): Promise<void> {
    if (texts.length === 0) return this.#moveDown()
    for (const [place, text] of texts.entries()) {
      const piece = this.#ordered().and(this.#page.locator(`[aria-label^="${text}, place "]`))
      if (this.#hand === 'mouse') {
        // Picked up, and put down where it is to stand.
        await piece.click()
        await this.#ordered().nth(place).click()
        continue
      }
      for (
        let presses = 0;
        !(await piece.evaluate((button) => button === document.activeElement));
        presses++
      ) {
        if (presses > texts.length) throw new Error(`The arrows do not reach ${text}.`)
        await this.#page.keyboard.press('ArrowDown')
      }
      await this.#page.keyboard.press(String(place + 1))
      await expect(piece).toHaveAttribute('aria-label', new RegExp(`place ${place + 1} of`))
    }
  }

  async #moveDown(): Promise<void> {
    if (this.#hand === 'mouse') {
      return this.question()
        .getByRole('button', { name: /^Move .* down$/ })
        .first()
        .click()
    }
    for (const key of ['Space', 'ArrowDown', 'Space']) await this.#page.keyboard.press(key)
  }

  /** Writes what it knows, looks at the answer, and grades itself honestly. */
  async #recall(known: string | undefined): Promise<void> {
    await this.#write(known ?? 'nothing that is so')
    await this.#press('Show the answer', 'Enter')
    const grading = this.question().getByRole('group', { name: 'How well did you know it?' })
    const grade = known === undefined ? 'Again' : 'Good'
    await expect(grading).toBeVisible()
    if (this.#hand === 'keyboard') await this.#page.keyboard.press(known === undefined ? '1' : '3')
    else await grading.getByRole('button', { name: grade }).click()
  }

  async #optionNames(): Promise<readonly string[]> {
    const names = await this.question().getByRole('radiogroup').locator('label').allInnerTexts()
    // A label shows its digit before its text.
    return names.map((name) => name.replace(/^\d\s*/, '').trim())
  }

  async #write(text: string): Promise<void> {
    const field = this.question().getByRole('textbox')
    if (this.#hand === 'mouse') return field.fill(text)
    await expect(field).toBeFocused()
    await this.#page.keyboard.type(text)
  }

  async #place({ pieces, slots }: Placing, known: ReadonlyMap<string, number> | undefined): Promise<void> {
    for (const [index, piece] of pieces.entries()) {
      const slot = known?.get(piece) ?? index % slots.length
      const inTray = this.#tray().getByRole('button', { name: piece, exact: true })
      if (this.#hand === 'keyboard') {
        await expect(inTray).toBeFocused()
        await this.#page.keyboard.press('Space')
        await this.#page.keyboard.press(String(slot + 1))
      } else {
        await inTray.click()
        await this.#slots().nth(slot).click()
      }
      await expect(inTray).toBeHidden()
    }
  }

  #tray(): Locator {
    return this.question().getByRole('group')
  }

  /** Named "place 2, what it is for: what is in it". */
  #slots(): Locator {
    return this.question().getByRole('button', { name: /\bplace \d+, /i })
  }

  async #readPlacing(): Promise<Placing | null> {
    if ((await this.#tray().count()) === 0 || (await this.#several().count()) > 0) return null
    const labels = await this.#slots().evaluateAll((slots) =>
      slots.map((slot) => slot.getAttribute('aria-label') ?? ''),
    )
    return {
      pieces: (await this.#tray().getByRole('button').allInnerTexts()).map((text) => text.trim()),
      slots: labels.map((label) => label.replace(/^.*?\bplace \d+, /i, '').replace(/: [^:]*$/, '')),
    }
  }

  async #press(button: string, key: string): Promise<void> {
    if (this.#hand === 'keyboard') await this.#page.keyboard.press(key)
    else await this.#page.getByRole('button', { name: button, exact: true }).click()
  }

  async #readVerdict(stem: string, placing: Placing | null): Promise<string> {
    await expect(this.#page.getByRole('button', { name: 'Continue', exact: true })).toBeVisible()
    const verdict = (await this.#verdict().innerText()).trim()
    if (placing) this.#places.set(stem, await this.#readPlaces(placing))
    else {
      const announced = (await this.#page.getByRole('status').innerText()).trim()
      const right = /The right answer: (.*)$/s.exec(announced)?.[1]
      if (right !== undefined) this.#texts.set(stem, right)
    }
    return verdict
  }

  /** Reads where each piece belongs from the rows of the feedback. */
  async #readPlaces({ pieces, slots }: Placing): Promise<ReadonlyMap<string, number>> {
    const rows = await this.question().locator('ol > li').allInnerTexts()
    const belongs = rows.map((row) => row.split('\n').filter((line) => !line.startsWith('you:')))
    const found = pieces.map((piece): [string, number] => {
      const row = belongs.findIndex((lines) => lines.some((line) => line.trim() === piece))
      return [
        piece,
        Math.max(
          0,
          slots.findIndex((slot) => belongs[row]?.some((line) => line.trim() === slot)),
        ),
      ]
    })
    return new Map(found)
  }
}
