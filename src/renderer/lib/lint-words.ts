/** What each rule of the linter finds fault with, as a person reads it. */
const words: Readonly<Record<string, string>> = {
  E3: 'The answer stands in the question.',
  E5: 'The word before the blank gives the answer away.',
  E8: 'The question is too short or too long, or leaves open what it speaks of.',
  E11: 'It asks for an address, a tag or an author.',
  E12: 'There is too little around the blank, or the answer stands beside it.',
  E13: 'The statement is changed in more than one place.',
  W1: 'The right answer is longer than the others.',
  W2: 'The right answer is much shorter than the others.',
  W3: 'The answers differ much in length.',
  W4: 'A word of the question stands in the right answer alone.',
  W5: 'A word like “always” stands in a wrong answer alone.',
  W6: 'A word like “often” stands in the right answer alone.',
  W7: 'It asks for what is not so.',
  W8: 'Only the right answer is a phrase of its kind.',
  W9: 'Only the right answer has this number or these signs.',
  W10: 'The right answer shares most words with the others.',
  W11: 'All words of one answer stand in another.',
  W12: 'Only the right answer begins like this.',
  W13: 'It could ask for one thing more pointedly.',
  W14: 'It repeats a long stretch of the text.',
}

/** What a rule of the linter found, as a sentence. */
export const lintSaid = (rule: string): string => words[rule] ?? `It breaks the rule ${rule}.`
