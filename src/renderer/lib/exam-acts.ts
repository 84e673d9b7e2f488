import type { Input } from '../../shared/contract.ts'
import { call } from './client.ts'
import { deeds } from './deeds.svelte.ts'
import { goTo } from './place.svelte.ts'

type Draft = Omit<Input<'saveExam'>, 'parts'> & {
  readonly parts: readonly Input<'saveExam'>['parts'][number][]
}

/** Saves an exam and says so, with the way back; gives why it was refused, or null. */
export async function saveExam(draft: Draft): Promise<string | null> {
  const reply = await call('saveExam', { ...draft, parts: [...draft.parts] })
  if (!reply.ok) return reply.sentence
  const { was } = reply.value
  if (was) {
    deeds.didOwn(`“${draft.name}” was changed`, async () => {
      const undone = await call('saveExam', { exam: draft.exam, ...was, parts: [...was.parts] })
      return undone.ok ? null : undone.sentence
    })
  } else {
    deeds.didOwn(`“${draft.name}” is planned`, async () => {
      const undone = await call('deleteExam', { exam: draft.exam })
      if (undone.ok) goTo({ screen: 'exams', exam: null })
      return undone.ok ? null : undone.sentence
    })
  }
  return null
}

/** Deletes an exam and says so, with the way back; gives why it was refused, or null. */
export async function deleteExam(exam: string): Promise<string | null> {
  const reply = await call('deleteExam', { exam })
  if (!reply.ok) return reply.sentence
  deeds.didOwn(`“${reply.value.name}” was deleted`, async () => {
    const undone = await call('restoreExam', { exam })
    return undone.ok ? null : undone.sentence
  })
  return null
}
