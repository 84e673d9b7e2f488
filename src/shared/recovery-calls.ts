/**
 * The part of the contract that is about a library that is damaged, or being brought up to date. While it is, no other
 * call is answered.
 */
import { z } from 'zod'
import type { Recovery } from './recovery-models.ts'

const nothing = z.strictObject({})

export const recoveryInputs = {
  /** How the library stands, and what can be had back of one that is damaged. */
  recovery: nothing,
  /**
   * Puts the damaged library aside and what can be had back in its place, or tries once more to bring it up to date;
   * `recovery` tells when it is done.
   */
  recover: nothing,
}

export type RecoveryOutputs = {
  recovery: Recovery
  recover: Recovery
}
