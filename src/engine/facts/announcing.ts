/**
 * Whether a sentence only announces what the text tells next, or says so little that nobody could be asked it: "Two
 * other measures are in common use.", "The index is not perfect.", "That was only the first wave."
 */
export const isAnnouncing = (text: string): boolean =>
  COUNTS.test(text) || DIVIDES.test(text) || LITTLE.test(text)

/** "Several other tests exist." */
const COUNTS =
  /^(?:two|three|four|five|six|several|many|some|various|a few|a number of) (?:other |more |further |main |different |common |basic )?(?:[\p{Ll}-]{3,20} )?\p{Ll}{3,20}s (?:exist|are (?:in (?:common|general|wide) use|widely used|known|possible|common|available|usual|recogni[sz]ed|distinguished))[.]?$/iu

/** "Doctors distinguish several causes, which often overlap": no colon, and no name of one. */
const DIVIDES =
  /^[^,;:]{3,40} divides? (?:the|it|its|their) ?(?:\p{Ll}{3,20} )?into (?:periods|parts|groups|stages|kinds|types|classes|phases)[.]?$|^[^,;:]{3,40} (?:distinguish(?:es)?|recogni[sz]es?|names?|lists?|identif(?:y|ies)) (?:two|three|four|five|several|many|various|different) (?:[\p{Ll}-]{3,20} )?\p{Ll}{3,20}s(?:,? which (?:often|usually|may|can) \p{Ll}+(?: \p{Ll}+)?)?[.]?$/iu

const LITTLE =
  /^[^,;:]{3,40} (?:is|are) (?:handy|useful|nice|helpful) but not (?:necessary|essential|needed)[.]?$|, (?:only|but) for (?:somebody|someone) else[.]?$|^[^,;:]{3,40} (?:is|are|was|were) (?:not|far from|hardly|never|by no means) (?:perfect|simple|easy|trivial|obvious|that simple|so simple|that easy)[.]?$|^[^,;:]{3,40} (?:is|was) (?:only|just) the (?:first (?:wave|step|part|act|stage|blow)|beginning|start)[.]?$/iu
