import type { Inquiry } from './inquiry.ts'
import type { Knowledge } from './knowledge.ts'
import type { Fact } from '../types.ts'
import { askedInquiries } from '../wordings/asked.ts'
import { attributeInquiries } from '../wordings/attribute.ts'
import { cellInquiries } from '../wordings/cell.ts'
import { eventInquiries } from '../wordings/event.ts'
import { exampleInquiries } from '../wordings/example.ts'
import { labelledInquiries } from '../wordings/labelled.ts'
import { numberInquiries } from '../wordings/number.ts'
import { optionInquiries } from '../wordings/option.ts'
import { personInquiries } from '../wordings/person.ts'
import { spareInquiries } from '../wordings/spare.ts'
import { subjectInquiries } from '../wordings/subject.ts'
import { taxonomyInquiries } from '../wordings/taxonomy.ts'
import { acronymInquiries, definitionInquiries } from '../wordings/term.ts'

/** Everything there is to ask of one fact, by what kind of fact it is. */
export function inquiriesOf(fact: Fact, knowledge: Knowledge): Inquiry[] {
  return [
    ...definitionInquiries(fact, knowledge),
    ...acronymInquiries(fact, knowledge),
    ...labelledInquiries(fact, knowledge),
    ...optionInquiries(fact, knowledge),
    ...exampleInquiries(fact, knowledge),
    ...eventInquiries(fact, knowledge),
    ...numberInquiries(fact, knowledge),
    ...personInquiries(fact, knowledge),
    ...subjectInquiries(fact, knowledge),
    ...taxonomyInquiries(fact, knowledge),
    ...attributeInquiries(fact, knowledge),
    ...cellInquiries(fact, knowledge),
    ...askedInquiries(fact, knowledge),
    ...spareInquiries(fact, knowledge),
  ]
}
