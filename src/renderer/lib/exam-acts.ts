import type { Input } from '../../shared/contract.ts'
import { call } from './client.ts'
import { deeds } from './deeds.svelte.ts'

type Draft = Omit<Input<'saveExam'>, 'uid' | 'parts'> & {
  readonly parts: readonly Input<'saveExam'>['parts'][number][]
}

/** Saves an exam and says so, with the way back; gives why it was refused, or null. */
export async function saveExam(draft: Draft): Promise<string | null> {
  const reply = await call('saveExam', { ...draft, uid: crypto.randomUUID(), parts: [...draft.parts] })
  if (reply.ok) deeds.did(reply.value)
  return reply.ok ? null : reply.sentence
}

/** Deletes an exam and says so, with the way back; gives why it was refused, or null. */
export async function deleteExam(exam: string): Promise<string | null> {
  const reply = await call('deleteExam', { exam, uid: crypto.randomUUID() })
  if (reply.ok) deeds.did(reply.value)
  return reply.ok ? null : reply.sentence
}
