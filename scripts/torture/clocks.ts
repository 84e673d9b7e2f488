import { openLibrary } from '../../src/main/db/open.ts'
import { sql } from '../../src/main/db/sql.ts'
import { ARTICLE, begin, give } from '../../src/main/samples/sample-library.ts'
import { sessionView } from '../../src/main/sessions/sessions.ts'
import type { Dose, Outcome } from '../torture.ts'
import { forget, studiedCopy } from './studied.ts'
import { faultsOf, said } from './verify.ts'

const ZONES = [
  'UTC',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Pacific/Apia',
  'Europe/London',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'America/Sao_Paulo',
]

/** Instants at which one answer after the other is given. The clock needn't go forward. */
const CLOCKS: Readonly<Record<string, readonly string[]>> = {
  'set back three days': ['2026-04-04T12:00:00Z', '2026-04-01T12:00:00Z', '2026-04-01T12:01:00Z'],
  'a year ahead and back': ['2027-04-04T12:00:00Z', '2026-04-04T12:00:00Z', '2026-04-05T12:00:00Z'],
  'over both changes of summer time': [
    '2026-03-29T00:59:59Z',
    '2026-03-29T01:00:01Z',
    '2026-10-25T00:59:59Z',
    '2026-10-25T01:30:00Z',
  ],
  'around midnight and four': [
    '2026-05-01T23:59:00Z',
    '2026-05-02T00:01:00Z',
    '2026-05-02T03:59:00Z',
    '2026-05-02T04:01:00Z',
  ],
  'before 1970 and after 2100': ['1969-12-31T12:00:00Z', '2101-01-01T12:00:00Z', '2026-06-01T12:00:00Z'],
}

/** Studies in zones around the world with clocks that jump: every due day is a day, and nothing derived differs. */
export async function clocks(dose: Dose): Promise<Outcome> {
  const failed: string[] = []
  let passed = 0
  const before = process.env['TZ']
  for (const zone of dose === 'full' ? ZONES : ZONES.slice(3, 5)) {
    for (const [name, instants] of Object.entries(CLOCKS)) {
      process.env['TZ'] = zone
      const faults = await studyAt(instants).catch((error: unknown) => [said(error)])
      if (faults.length === 0) passed++
      else failed.push(`${zone}, ${name}: ${faults.join('; ')}`)
    }
  }
  process.env['TZ'] = before
  if (before === undefined) delete process.env['TZ']
  return { passed, failed, skipped: [] }
}

async function studyAt(instants: readonly string[]): Promise<string[]> {
  const folder = studiedCopy('clocks')
  const acknowledged: string[] = []
  const { db, close } = openLibrary(folder)
  for (const instant of instants) {
    const now = new Date(instant)
    const { id } = begin(db, now, { kind: 'quiz', article: ARTICLE })
    for (let n = 0; n < 5 && sessionView(db, id).asked; n++) {
      const uid = crypto.randomUUID()
      give(db, now, id, n % 3 === 2 ? 'wrong' : 'right', { uid })
      acknowledged.push(uid)
    }
  }
  const odd = sql<{ n: number }>(
    db,
    `SELECT count(*) AS n FROM memory WHERE state IS NOT NULL
     AND (typeof(due) <> 'integer' OR typeof(last) <> 'integer' OR stability IS NULL OR stability <= 0 OR due < last)`,
  ).get()?.n
  close()
  const faults = await faultsOf(folder, acknowledged)
  forget(folder)
  return odd ? [`${odd} facts have no proper due day`, ...faults] : faults
}
